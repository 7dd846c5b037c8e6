// The panel that puts a figure on another site: its preview, its snippets, and what they do there.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flagsOf, frozen, snippets } from '../../js/panels/embed-code.js';
import { eventually } from './support/eventually.mjs';
import { fits, withHosts } from './support/hosts.mjs';
import { figure, withPage } from './support/page.mjs';

const openPage = withPage();
const openHost = withHosts();

const SHOWN = {
  view: 'years',
  query: 'view=years&measure=boats',
  title: 'Arrivals "in" each <year>',
  last: '2026-08-20',
  version: '2026-08-20-1a2b3c4d',
};
const PLAIN = { theme: 'auto', header: true, controls: 'no', still: false, transparent: false, height: 'fitted', frozen: false };
const TALL = 987;

test('options are flags of the address where they are not what a figure does anyway', () => {
  const check = (options, expected) => assert.deepEqual(flagsOf({ ...PLAIN, ...options }), expected);
  check({}, []);
  check({ theme: 'dark', header: false, controls: 'main' }, ['theme=dark', 'header=no', 'controls=main']);
  check({ still: true, controls: 'all', transparent: true, height: 'fixed' }, ['static', 'transparent', 'height=fixed']);
});

test('the docs have the same snippets', () => {
  const flat = (text) => text.replace(/\s+/g, ' ');
  const docs = flat(readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8'));
  const seasons = { ...SHOWN, view: 'seasons', query: 'view=seasons', title: 'Small-boat arrivals through each year' };
  const all = snippets(seasons, PLAIN, 540);
  const own = new URL('../../js/panels/', import.meta.url).href;
  for (const kind of ['script', 'amp'])
    assert.ok(docs.includes(flat(all[kind].replaceAll(own, 'https://crossings.example/'))), all[kind]);
});

test('a frozen figure names its last day and its data', () => {
  const check = (query, expected) => assert.deepEqual(frozen({ ...SHOWN, query }), expected);
  check('view=years', ['asof=2026-08-20', 'data=2026-08-20-1a2b3c4d']);
  check('view=years&asof=2024-11-07', ['data=2026-08-20-1a2b3c4d']);
});

test('snippets say what was chosen, and titles are text', () => {
  const check = (kind, options, ...expected) => {
    const snippet = snippets(SHOWN, { ...PLAIN, ...options }, TALL)[kind];
    for (const part of expected) assert.ok(snippet.includes(part), `${snippet}\nlacks\n${part}`);
    assert.ok(!snippet.includes('<year>'), snippet);
  };
  const title = 'title="Arrivals &quot;in&quot; each &lt;year&gt;"';
  check(
    'script',
    {},
    '<iframe data-crossings src="',
    'embed/years/?measure=boats"',
    title,
    ' height="987" ',
    '<script async src="',
    'embed.js"></script>',
  );
  check('frame', { theme: 'dark', height: 'fixed' }, 'embed/years/?measure=boats&amp;theme=dark&amp;height=fixed"', title);
  check('frame', {}, ' style="display: block; width: 100%; border: 0" frameborder="0"');
  check('frame', { frozen: true }, '?measure=boats&amp;asof=2026-08-20&amp;data=2026-08-20-1a2b3c4d"');
  check(
    'element',
    { header: false, still: true },
    '<crossings-figure view="years" query="measure=boats" header="no" static height="987" style="display: block; min-height: 987px">',
    'v/years/?measure=boats">Arrivals',
  );
  check('amp', {}, '<amp-iframe src="', ' height="987" layout="fixed-height" resizable');
  check('amp', { height: 'fixed' }, 'layout="fixed-height"\n');
  check('wordpress', {}, '<!-- wp:html -->\n<iframe data-crossings', '\n<!-- /wp:html -->');
});

const opened = async (page, slug) => {
  await page.waitForSelector(`figure[data-figure="${slug}"][data-state="live"]`);
  const box = figure(page, slug).locator('.embed-code');
  await box.locator('summary').click();
  await box.locator('code').filter({ hasText: /./ }).waitFor();
  return box;
};
/** The preview, once it is live. */
const preview = async (box) => {
  const frame = box.locator('.preview iframe').contentFrame();
  await frame.locator('figure[data-state="live"]').waitFor();
  return frame;
};

/** A preview that is replaced before it has come: Firefox says so. */
const isReplaced = (complaint) => complaint.startsWith('Script Loader: Loading failed for the module');

test('the preview shows what the options say, at three widths, live', () =>
  openPage({ path: 'v/years/?measure=boats', allow: isReplaced }, async (page) => {
    const box = await opened(page, 'years');
    await (await preview(box)).locator('.subtitle').filter({ hasText: /boats/ }).waitFor();
    const heights = new Set();
    for (const [label, width] of Object.entries({ Phone: 320, Column: 480, Wide: 720 })) {
      await box.locator('.choice label', { hasText: label }).click();
      const frame = box.locator('.preview iframe');
      await page.waitForFunction((width) => document.querySelector('.preview iframe').style.width === `${width}px`, width);
      // Each has a height of its own: that of the width before is not yet this one's.
      heights.add(await fits(frame, label, (height) => height > 100 && !heights.has(height)));
    }
    await box.locator('label', { hasText: 'Title and subtitle' }).locator('input').uncheck();
    await page.waitForFunction(() => document.querySelector('.preview iframe').src.includes('header=no'));
    await box.locator('.choice label', { hasText: 'Dark' }).click();
    await page.waitForFunction(() => document.querySelector('.preview iframe').src.includes('theme=dark'));
    const ground = async () => (await preview(box)).locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
    // The page before stands until the next one comes.
    await eventually(async () => assert.equal(await ground(), 'rgb(20, 24, 27)'));
    // The figure goes on; the preview and the snippet follow it.
    await figure(page, 'years').locator('.choice.measure label', { hasText: 'People' }).click();
    await page.waitForFunction(() => !document.querySelector('.embed-code code').textContent.includes('measure=boats'));
    await box
      .locator('.preview iframe')
      .contentFrame()
      .locator('.words')
      .filter({ hasText: /people/ })
      .waitFor();
    assert.equal(new URL(page.url()).searchParams.get('theme'), null, 'the page itself is as it was');
  }));

test('on a phone the preview of a wide column is smaller, and the page no wider', () =>
  openPage({ path: 'v/years/', viewport: { width: 375, height: 800 } }, async (page) => {
    const box = await opened(page, 'years');
    await box.locator('.choice label', { hasText: 'Wide' }).click();
    await preview(box);
    const { width } = await box.locator('.preview iframe').boundingBox();
    assert.ok(width <= 343 && width > 200, `${width} px`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375);
  }));

test('a snippet names the script by its version, which is that of its contents', () =>
  openPage({ path: 'v/years/' }, async (page) => {
    const code = await (await opened(page, 'years')).locator('code').textContent();
    const [, address, version] = /src="([^"]*embed\.js\?v=(\w{16}))"/.exec(code);
    const script = Buffer.from(await (await fetch(address)).arrayBuffer());
    assert.equal(createHash('sha256').update(script).digest('hex').slice(0, 16), version);
  }));

test('the snippet is copied', () =>
  openPage({ path: 'v/years/', clipboard: true }, async (page) => {
    const box = await opened(page, 'years');
    await box.locator('.choice label', { hasText: 'WordPress' }).click();
    await box
      .locator('code')
      .filter({ hasText: /wp:html/ })
      .waitFor();
    // Its height follows that of the preview.
    await eventually(async () => {
      await box.getByRole('button', { name: 'Copy the snippet' }).click();
      await box.locator('.status').filter({ hasText: 'Copied the snippet.' }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await box.locator('code').textContent());
    });
  }));

for (const kind of ['script', 'frame', 'element']) {
  test(`the snippet “${kind}” shows just that figure in another site`, () =>
    openHost({ path: 'empty.html' }, async (page, { crossings }) => {
      // The module stands here in a file, and there at our address.
      const own = new URL('../../js/panels/', import.meta.url).href;
      const options = { ...PLAIN, theme: 'light', frozen: true };
      const snippet = snippets({ ...SHOWN, version: '2025-11-13-a8887dfe', last: '2025-11-13' }, options, TALL)[kind].replaceAll(
        own,
        crossings,
      );
      await page.evaluate((snippet) => {
        document.querySelector('#place').innerHTML = snippet;
      }, snippet);
      const frame = page.locator('#place iframe');
      const inside = frame.contentFrame();
      await inside.locator('figure[data-state="live"]').waitFor();
      await inside
        .locator('.subtitle')
        .filter({ hasText: /boats.*2025 runs to 13 November/ })
        .waitFor();
      assert.equal(await inside.locator('.notice p').count(), 0, 'nothing that it counts has changed');
      if (kind !== 'frame') await fits(frame);
    }));
}

test('an embedded figure has neither panel: it is shared from its own page', () =>
  openPage({ path: 'embed/years/?controls=all' }, async (page) => {
    await page.waitForSelector('figure[data-state="live"]');
    assert.equal(await page.locator('.share, .embed-code').count(), 0);
    assert.equal(await page.locator('.download').count(), 1);
    await page.locator('.download summary').click();
    await page
      .locator('[data-cite="short"]')
      .filter({ hasText: /\/v\/years\/\?view=years/ })
      .waitFor();
  }));
