// Under any folder, when the wasm does not come, and when it breaks down.
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
    const { memory } = await module.default();
    new Uint8Array(memory.buffer).fill(0xff);
  });

for (const [path, parts] of [
  ['', FIGURES],
  ['v/stance/', ['stance']],
]) {
  test(`/${path}: where its data cannot be read, everything stays as it was printed and says so`, () =>
    openPage({ path, spoil: /\.bin$/ }, async (page) => {
      for (const name of parts) {
        await page.waitForSelector(`[data-figure="${name}"][data-state="failed"]`);
        const one = figure(page, name);
        assert.ok(await one.locator('.failed-note').isVisible());
        assert.ok(await one.locator('.plot svg:visible').first().isVisible(), `${name} is drawn`);
        await one.locator('input[value="table"]').check({ force: true });
        assert.ok(await one.locator('.face.table tbody tr').first().isVisible(), `${name} has its table`);
      }
    }));
}

test('when a figure breaks down all of them say so and stay a complete read', async () => {
  const uncaught = [];
  const allow = (complaint) => /^uncaught: /.test(complaint) && uncaught.push(complaint);
  await openPage({ wait: 'live', allow }, async (page) => {
    await inPrintedColumns(page);
    await spoil(page);
    assert.ok(await figure(page, 'arrivals').locator('.failed-note').isHidden());
    await figure(page, 'arrivals').locator('input[name="arrivals-by"][value="year"]').check({ force: true });
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
