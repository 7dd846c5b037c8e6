// What a stranger puts into an address, a message, a window's name or a host's markup is text, on every kind of page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHosts } from './support/hosts.mjs';
import { withPage } from './support/page.mjs';

const openPage = withPage();
const openHost = withHosts({ headers: { 'access-control-allow-origin': '*' } });

const PAYLOADS = [
  '<img src=x onerror=hacked()>',
  '"><script>hacked()</script>',
  "' onfocus=hacked() autofocus='",
  '</style><svg onload=hacked()>',
  'javascript:hacked()',
  '</script><script>hacked()</script>',
  '<iframe srcdoc="<script>parent.hacked()</script>">',
];

/** Each key that pages know, and one that they do not, with a payload. */
const QUERY = [
  'by',
  'measure',
  'years',
  'at',
  'from',
  'theme',
  'data',
  'map',
  'x',
  'actor',
  'controls',
  'lang',
  'asof',
  'v',
  'foo',
]
  .map((key, at) => `${key}=${encodeURIComponent(PAYLOADS[at % PAYLOADS.length])}`)
  .join('&');

/** Before a page's own scripts: what a payload would call, what the policy refuses, and a name that another page gave. */
const watch = () => {
  const seen = { calls: 0, refused: [] };
  Object.assign(window, { seen, hacked: () => (seen.calls += 1) });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.refused.push(`${violatedDirective}: ${blockedURI}`),
  );
  window.name = '<img src=x onerror=hacked()>';
};

/** That nothing of it ran, was refused, or became an element. */
const isText = async (page) => {
  const { seen, elements } = await page.evaluate(() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
    const isOurs = (it) =>
      !it.matches('[src="x"], [srcdoc], [onerror], [onload], [onfocus], [href^="javascript:" i], [autofocus]');
    return {
      seen: window.seen,
      elements: all(document)
        .filter((it) => !isOurs(it))
        .map(({ outerHTML }) => outerHTML),
    };
  });
  assert.deepEqual({ seen, elements }, { seen: { calls: 0, refused: [] }, elements: [] });
};

for (const path of [
  '',
  'v/seasons/',
  'v/stance/',
  'v/stance/yours/',
  'claims/',
  'claim/november/',
  'embed/seasons/',
  'embed/stance/',
]) {
  test(`/${path}: what comes with its address, by messages and by name is text`, () =>
    openPage({ path: `${path}?${QUERY}#${encodeURIComponent(PAYLOADS.join(''))}`, prepare: watch }, async (page) => {
      const live = page.locator('[data-figure]:not([data-still], [data-later])');
      for (const one of await live.all()) await one.and(page.locator('[data-state="live"]')).waitFor();
      await page.evaluate(async (payloads) => {
        for (const payload of payloads) {
          const messages = [payload, { type: 'crossings:set', version: 1, query: payload }, { type: payload, secret: payload }];
          for (const message of messages) postMessage(message, '*');
          await window.crossings?.set(`by=${encodeURIComponent(payload)}`).catch(() => {});
        }
        // Messages come in their order.
        await new Promise((done) => {
          addEventListener('message', ({ data }) => data === 'all is told' && done(undefined));
          postMessage('all is told', '*');
        });
      }, PAYLOADS);
      await isText(page);
    }));
}

test('what a host writes into attributes and options is text', () =>
  openHost({ path: 'shelter.html', prepare: watch, allow: (complaint) => /404|ignored/.test(complaint) }, async (page) => {
    await page.evaluate(async (payloads) => {
      const { mount } = await load();
      for (const payload of payloads) {
        const place = document.createElement('div');
        document.body.append(place);
        const options = { query: `by=${payload}`, theme: payload, lang: payload, controls: payload };
        const handle = await mount(place, { view: 'seasons', ...options });
        await handle.set(`years=${payload}`);
        handle.unmount();
        await mount(place, { view: payload }).catch(() => {});
      }
    }, PAYLOADS);
    await isText(page);
  }));
