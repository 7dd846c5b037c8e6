// What a page with bad intentions can do to a figure, and a frame to the page around it: nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { ask, fits, settled, withHosts } from './support/hosts.mjs';

const open = withHosts();
const attack = (visit) => open({ path: 'attack.html' }, visit);
const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';

/** The frame with this id, or that of the element. */
const frameOf = (page, id) => page.locator(`#${id} iframe, iframe#${id}`);
const figure = (page, id) => frameOf(page, id).contentFrame().locator('figure[data-state="live"]');
/** What a figure shows, as a reader sees it. */
const shows = async (page, id) => (await figure(page, id).innerText()).replace(/\s+/g, ' ');

const SET = { type: 'crossings:set', version: 1, query: 'measure=boats' };

/** Messages that mean nothing to a frame, or that it refuses. */
const OUTSIDE_THE_CONTRACT = [
  null,
  0,
  '',
  'crossings:set',
  [],
  MARKUP,
  'measure=boats',
  '[iFrameSizer]<b>:1',
  '[iFrameSizer]',
  'pymxPYMxxPYMxheightxPYMx1',
  { ...SET, type: 'crossings:view' },
  { ...SET, version: 2 },
  { ...SET, version: '1' },
  { ...SET, query: 7 },
  { ...SET, query: ['measure=boats'] },
  { ...SET, query: { toString: 'measure=boats' } },
  { ...SET, query: undefined },
  { ...SET, query: `measure=boats&${'x'.repeat(5000)}` },
  { ...SET, query: `view=${MARKUP}` },
  { ...SET, query: 'view=__proto__' },
  { ...SET, query: 'view=../../../' },
  { sentinel: 'amp', type: 'embed-size', height: 1 },
  JSON.stringify(SET),
  {},
];

test('messages that are not of the contract change nothing', () =>
  attack(async (page) => {
    const one = frameOf(page, 'one');
    const before = await shows(page, 'one');
    // One by one: of what comes at once a frame obeys the last alone.
    for (const message of OUTSIDE_THE_CONTRACT) {
      await one.evaluate((it, [message]) => it.contentWindow.postMessage(message, '*'), [message]);
      assert.equal((await settled(one)).query, 'view=seasons', JSON.stringify(message));
    }
    assert.equal(await shows(page, 'one'), before);
  }));

test('only the page around a frame is heard', () =>
  attack(async (page) => {
    const before = await shows(page, 'one');
    // A sibling, a window that was opened, and the frame itself.
    await frameOf(page, 'liar')
      .contentFrame()
      .locator('html')
      .evaluate(() => {
        const [one, two] = [parent.frames[0], parent.frames[1]];
        for (const frame of [one, two]) frame?.postMessage({ type: 'crossings:set', version: 1, query: 'measure=boats' }, '*');
      });
    await figure(page, 'one').evaluate(() => postMessage({ type: 'crossings:set', version: 1, query: 'measure=boats' }, '*'));
    assert.equal((await settled(frameOf(page, 'one'))).query, 'view=seasons');
    assert.equal(await shows(page, 'one'), before);
    assert.equal((await ask(frameOf(page, 'one'), 'measure=boats')).query, 'view=seasons&measure=boats');
    await figure(page, 'one')
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor();
  }));

test('markup in every field stays text', () =>
  attack(async (page) => {
    const keys = ['by', 'measure', 'years', 'focus', 'scale', 'asof', 'tab', 'at', 'series', 'events', 'v', MARKUP, 'from'];
    for (const key of keys) {
      const { query, error } = await ask(frameOf(page, 'one'), `${key}=${MARKUP}`);
      assert.deepEqual([query, error], ['view=seasons', undefined], key);
    }
    await figure(page, 'one').locator('.notice p').filter({ hasText: 'was ignored' }).waitFor();
    assert.equal(await frameOf(page, 'one').contentFrame().locator('img, body script').count(), 0);
    const answer = await page.evaluate((markup) => document.querySelector('#two').set(`measure=${markup}`), MARKUP);
    assert.equal(answer.query, 'view=years');
  }));

test('a flood costs no more than its last message', () =>
  attack(async (page) => {
    await figure(page, 'one').waitFor();
    const count = 5000;
    const { heard, milliseconds } = await page.evaluate(async (count) => {
      const { contentWindow } = document.querySelector('#one');
      const query = (i) => `measure=${i % 2 ? 'boats' : 'people'}&at=2024-01-0${1 + (i % 9)}`;
      const last = `view=seasons&${query(count - 1)}`;
      let heard = 0;
      const start = performance.now();
      await new Promise((done) => {
        addEventListener('message', ({ source, data }) => {
          if (source !== contentWindow || data.type !== 'crossings:view') return;
          heard += 1;
          if (data.query === last) done(undefined);
        });
        for (let i = 0; i < count; i += 1) contentWindow.postMessage({ type: 'crossings:set', version: 1, query: query(i) }, '*');
      });
      return { heard, milliseconds: performance.now() - start };
    }, count);
    // However long it takes: it obeys once in 16 ms, and tells then of what it was asked for and of what has changed.
    assert.ok(heard <= 2 * (milliseconds / 16 + 1), `${heard} answers in ${milliseconds} ms`);
    assert.ok(heard < count / 2, `${heard} answers`);
    assert.ok(await figure(page, 'one').isVisible());
  }));

/** Whatever `visit` does, no figure is moved, and the page is told of none. */
const unmoved = (visit) =>
  attack(async (page) => {
    await figure(page, 'two').waitFor();
    const height = await fits(frameOf(page, 'two'));
    await page.evaluate(() => {
      window.heard = [];
      addEventListener('crossings:view', ({ detail }) => window.heard.push(detail));
    });
    await visit(page);
    assert.equal(await fits(frameOf(page, 'two')), height);
    assert.deepEqual(await page.evaluate(() => window.heard), []);
  });

test('a frame of another host, and the page itself, move no figure and speak for none', () =>
  unmoved(async (page) => {
    const lie = () => {
      const view = { type: 'crossings:view', version: 1, query: 'view=lie', title: 'lie', words: '<b>lie</b>' };
      for (const message of [view, { ...view, id: 1 }, { sentinel: 'amp', type: 'embed-size', height: 3000 }, 'all is told'])
        parent.postMessage(message, '*');
    };
    await page.evaluate(() => {
      window.told = 0;
      addEventListener('message', ({ data }) => (window.told += data === 'all is told'));
    });
    await frameOf(page, 'liar').contentFrame().locator('html').evaluate(lie);
    await page.evaluate(lie);
    await page.waitForFunction(() => window.told === 2);
  }));

test('neither do events made by hand', needs('messages of others, made by hand'), () =>
  unmoved(async (page) => {
    // Of the frame, and of no origin of ours.
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('#two').shadowRoot.querySelector('iframe');
      const data = { sentinel: 'amp', type: 'embed-size', height: 3000 };
      for (const origin of ['', 'null', location.origin, 'https://crossings.example']) {
        dispatchEvent(new MessageEvent('message', { data, origin, source: contentWindow }));
      }
    });
    // Of our own origin, and values that are no heights.
    const { origin } = new URL(await frameOf(page, 'two').getAttribute('src'));
    await page.evaluate((origin) => {
      const { contentWindow } = document.querySelector('#two').shadowRoot.querySelector('iframe');
      for (const height of [0, -5, NaN, Infinity, 1e9, '50%', '1px; background: url(x)', {}, null]) {
        dispatchEvent(
          new MessageEvent('message', { data: { sentinel: 'amp', type: 'embed-size', height }, origin, source: contentWindow }),
        );
      }
      dispatchEvent(
        new MessageEvent('message', {
          data: { type: 'crossings:view', version: 1, query: {}, title: 1, words: [] },
          origin,
          source: contentWindow,
        }),
      );
    }, origin);
  }),
);
