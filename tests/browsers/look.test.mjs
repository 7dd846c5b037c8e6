// How pages look: light and dark, wide and narrow, and where their scripts do not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWholeArticle } from './support/article.mjs';
import { showsGolden } from './support/golden.mjs';
import { FIGURES, figure, PAGES, withPage } from './support/page.mjs';
import { colours } from './support/pictures.mjs';

const openPage = withPage();

/** Paper and ink of style/tokens.css. */
const LIGHT = ['rgb(253, 252, 249)', 'rgb(27, 31, 35)'];
const DARK = ['rgb(20, 24, 27)', 'rgb(236, 234, 228)'];
/** The dark paper as a picture has it. */
const DARK_PAPER = '20 24 27 255';

for (const [colorScheme, expected] of [
  ['light', LIGHT],
  ['dark', DARK],
]) {
  test(`the ${colorScheme} page is ${colorScheme}`, () =>
    openPage({ colorScheme, wait: 'live' }, async (page) => {
      const found = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color];
      });
      assert.deepEqual(found, expected);
    }));
}

for (const path of ['', 'v/seasons/', 'v/stance/', 'claims/']) {
  test(`/${path}: what is hidden is not seen`, () =>
    openPage({ path, options: path.startsWith('v') ? 'open' : undefined }, async (page) => {
      if (path !== 'claims/') await page.waitForSelector('[data-state="live"]');
      assert.deepEqual(await page.locator('[hidden]:visible').evaluateAll((all) => all.map((it) => it.outerHTML)), []);
    }));
}

const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const viewport of [320, 375, 768, 1280, 1920].map((width) => ({ width, height: 800 }))) {
  test(`at ${viewport.width} px nothing has to be scrolled sideways`, () =>
    openPage({ viewport, wait: 'live' }, async (page) => {
      assert.ok((await width(page)) <= viewport.width, `the page is ${await width(page)} px wide`);
      for (const name of FIGURES) {
        assert.equal(await figure(page, name).locator('.plot:visible').count(), 1, name);
      }
    }));
}

for (const { path, name, slugs } of PAGES) {
  test(`${name}: in the dark at 320 px it is dark, and nothing has to be scrolled sideways`, () =>
    openPage({ path, colorScheme: 'dark', viewport: { width: 320, height: 640 } }, async (page) => {
      assert.ok((await width(page)) <= 320, `the page is ${await width(page)} px wide`);
      for (const slug of slugs) {
        await page.waitForSelector(`[data-figure="${slug}"][data-state="live"]`);
        const plot = figure(page, slug).locator('.plot.narrow');
        const picture = async () => Object.keys((await colours(page, await plot.screenshot())).count);
        assert.ok((await picture()).length > 1, 'marks are on it');
        await plot
          .locator('svg')
          .first()
          .evaluate((it) => (it.style.visibility = 'hidden'));
        assert.deepEqual(await picture(), [DARK_PAPER], 'without its marks it is paper');
      }
    }));

  test(`${name}: with its scripts kept out it is a complete read`, () =>
    openPage({ path, block: /\.(js|wasm)$/ }, async (page) => {
      if (!path) await hasWholeArticle(page);
      for (const slug of slugs) {
        await showsGolden(figure(page, slug), slug);
        await figure(page, slug).and(page.locator('[data-state="failed"]')).waitFor();
        for (const part of ['.subtitle', '.plot.wide', '.words', '.source']) {
          assert.ok(await figure(page, slug).locator(part).isVisible(), part);
        }
      }
    }));
}

test('what choices are of stands in their row, before them, and above them on a phone', async () => {
  /** Of each choice that says so: how far below the words its first label begins, and how far behind them. */
  const distances = (page) =>
    page.locator('.choice:visible').evaluateAll((all) =>
      all
        .filter((choice) => !choice.parentElement.matches('.controls, .actions') && !choice.querySelector('.search'))
        .map((choice) => {
          const words = document.createRange();
          words.selectNodeContents(choice.querySelector('legend'));
          const [of, first] = [words, choice.querySelector('label')].map((it) => it.getBoundingClientRect());
          return { below: first.top - of.bottom, behind: first.left - of.right };
        }),
    );
  for (const slug of ['seasons', 'calendar']) {
    for (const [width, isBeside] of [
      [1280, true],
      [375, false],
    ]) {
      await openPage({ path: `v/${slug}/`, viewport: { width, height: 800 }, options: 'open' }, async (page) => {
        await page.waitForSelector('[data-state="live"]');
        await page.locator('.embed-code > summary').click();
        const found = await distances(page);
        assert.ok(found.length >= 4, `${found.length} say what they are of`);
        const wrong = found.filter(({ below, behind }) => (isBeside ? below > 0 || behind < 5 || behind > 15 : below < 0));
        assert.deepEqual(wrong, [], `${slug} at ${width} px`);
      });
    }
  }
});
