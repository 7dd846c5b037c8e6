// Under any folder, and when the wasm does not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURES, figure, withPage } from './support/page.mjs';

const openBelow = withPage({ mount: '/news/2026/crossings/' });

test('the page works in a folder of another site', () =>
  openBelow({ wait: 'live' }, async (page, { requests, address }) => {
    const astray = requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url));
    assert.deepEqual(astray, [], 'every request stays below the folder');
  }));

const openPage = withPage();
const article = (page) => page.locator('main').innerText();

test('without its wasm the page stays a complete read', async () => {
  const whole = await openPage({ wait: 'live' }, article);
  const allow = (complaint) => /\.wasm|ERR_FAILED/.test(complaint);
  await openPage({ block: /\.wasm$/, allow }, async (page) => {
    await page.waitForFunction(
      (names) =>
        names.every((name) => document.querySelector(`main figure[data-figure="${name}"]`).dataset.state === 'failed'),
      FIGURES,
    );
    await stillReads(page, whole);
  });
});

test('without its start script the page stays a complete read', async () => {
  const whole = await openPage({ wait: 'live' }, article);
  const allow = (complaint) => /\.js|ERR_FAILED/.test(complaint);
  await openPage({ block: /\.js$/, allow }, async (page) => {
    for (const name of FIGURES) assert.equal(await figure(page, name).getAttribute('data-state'), 'static');
    await stillReads(page, whole);
  });
});

const stillReads = async (page, whole) => {
  for (const name of FIGURES) {
    const plots = figure(page, name).locator('.plot.wide:visible, .plot.narrow:visible');
    assert.equal(await plots.count(), 1, `${name} is drawn`);
    assert.ok(await figure(page, name).locator('p.words').isVisible(), `${name} is told`);
  }
  // A visible notice that the figures are still may come on top of it.
  const words = (text) => text.split(/\s+/).length;
  assert.ok(words(await article(page)) >= words(whole) * 0.98, 'the article is all there');
};
