// Under any folder, when the wasm does not come, when it breaks down, without a network once it is there, and after long use.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWholeArticle } from './support/article.mjs';
import { showsGolden } from './support/golden.mjs';
import { FIGURES, figure, inPrintedColumns, reach, withPage } from './support/page.mjs';

const openBelow = withPage({ mount: '/news/2026/crossings/' });

test('the page works in a folder of another site', () =>
  openBelow({ wait: 'live' }, async (_page, { requests, address }) => {
    const astray = requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url));
    assert.deepEqual(astray, [], 'every request stays below the folder');
  }));

const openPage = withPage();

/** The article is all there, with its figures as they were printed. */
const isCompleteRead = async (page) => {
  await hasWholeArticle(page);
  for (const name of FIGURES) {
    const plots = figure(page, name).locator('.plot:visible');
    assert.equal(await plots.count(), 1, `${name} is drawn`);
    assert.ok(await figure(page, name).locator('.words').isVisible(), `${name} is told`);
    await showsGolden(figure(page, name), name);
  }
};

test('without its wasm the page stays a complete read', () =>
  openPage({ block: /\.wasm$/ }, async (page) => {
    await reach(page, 'failed');
    await isCompleteRead(page);
  }));

/** Spoils the wasm's memory: whatever a figure does next ends in a trap, as a panic does. */
const spoil = (page) =>
  page.evaluate(async () => {
    const module = await import(document.querySelector('link[rel="modulepreload"]').href);
    // What a wasm exports has short names.
    const memory = Object.values(await module.default()).find((it) => it instanceof WebAssembly.Memory);
    new Uint8Array(memory.buffer).fill(0xff);
  });

test('when a figure breaks down all of them say so and stay a complete read', async () => {
  const uncaught = [];
  const allow = (complaint) => /^uncaught: /.test(complaint) && uncaught.push(complaint);
  await openPage({ wait: 'live', allow }, async (page) => {
    await inPrintedColumns(page);
    await spoil(page);
    assert.ok(await figure(page, 'arrivals').locator('.failed-note').isHidden());
    // Without a mouse: what that meets on its way can break down before.
    const year = figure(page, 'arrivals').locator('input[name="arrivals-by"][value="year"]');
    await year.evaluate((input) => input.click());
    await reach(page, 'failed');
    for (const name of FIGURES) assert.ok(await figure(page, name).locator('.failed-note').isVisible(), name);
    await isCompleteRead(page);
  });
  assert.ok(uncaught.length > 0, 'the browser tells of it too');
});

test('they say so as well when a script has them break down and keeps it to itself', () =>
  openPage({ wait: 'live', allow: (complaint) => /^uncaught: /.test(complaint) }, async (page) => {
    await spoil(page);
    const told = await page.evaluate(() => {
      const state = () => document.querySelector('[data-figure]').dataset.state;
      return window.crossings.get('arrivals').catch((error) => [error.constructor.name, state()]);
    });
    assert.deepEqual(told, ['RuntimeError', 'failed']);
  }));

test('a page whose network is gone goes on, and what it has not loaded says so', () =>
  openPage(
    { path: 'v/seasons/', allow: (complaint) => /^failed: |Failed to load|Loading failed|error: /.test(complaint) },
    async (page, { context }) => {
      await figure(page, 'seasons').and(page.locator('[data-state="live"]')).waitFor();
      await context.route('**', (route) => route.abort());
      const shown = await page.evaluate(() => window.crossings.set('view=seasons&measure=boats'));
      assert.equal(shown.query, 'view=seasons&measure=boats');
      const download = figure(page, 'seasons').locator('.download');
      await download.locator('summary').click();
      await download.getByText('This could not be loaded. Close it and open it to try again.').waitFor();
      await context.unroute('**');
      await download.locator('summary').click();
      await download.locator('summary').click();
      await download.locator('button:enabled').first().waitFor();
    },
  ));

test('a thousand changes leave no more elements and no more memory than the first hundred', () =>
  openPage({ path: 'v/seasons/' }, async (page) => {
    await figure(page, 'seasons').and(page.locator('[data-state="live"]')).waitFor();
    const change = (times) =>
      page.evaluate(async (times) => {
        const module = await import(document.querySelector('link[rel="modulepreload"]').href);
        const memory = Object.values(await module.default()).find((it) => it instanceof WebAssembly.Memory);
        const asked = ['measure=boats', 'by=month', 'years=2022~2024', 'tab=table', 'scale=log', 'focus=2022&at=2022-06-01'];
        for (let time = 0; time < times; time++) await window.crossings.set(`view=seasons&${asked[time % asked.length]}`);
        await window.crossings.set('view=seasons');
        return { bytes: memory.buffer.byteLength, elements: document.querySelectorAll('*').length };
      }, times);
    const before = await change(100);
    assert.deepEqual(await change(1000), before);
  }));
