// Light and dark, wide and narrow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURES, figure, withPage } from './support/page.mjs';

const openPage = withPage();

/** How bright a CSS colour is, from 0 to 1. */
const brightness = (page, of) =>
  page.evaluate((property) => {
    // A canvas turns every way of writing a colour into bytes.
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    let painted;
    for (const element of [document.body, document.documentElement]) {
      painted ??= getComputedStyle(element)[property].replace(/^rgba\(0, 0, 0, 0\)$/, '') || undefined;
    }
    pen.fillStyle = painted ?? 'white';
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }, of);

for (const [colorScheme, isRight] of [
  ['light', (paper, ink) => paper > 0.8 && ink < 0.35],
  ['dark', (paper, ink) => paper < 0.25 && ink > 0.6],
]) {
  test(`the ${colorScheme} page is ${colorScheme}`, () =>
    openPage({ colorScheme, wait: 'live' }, async (page) => {
      const [paper, ink] = [await brightness(page, 'backgroundColor'), await brightness(page, 'color')];
      assert.ok(isRight(paper, ink), `paper ${paper}, ink ${ink}`);
    }));
}

for (const width of [320, 375, 768, 1280, 1920]) {
  test(`at ${width} px nothing has to be scrolled sideways`, () =>
    openPage({ viewport: { width, height: 800 }, wait: 'live' }, async (page) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} px wide`);
      for (const name of FIGURES) {
        assert.equal(await figure(page, name).locator('.plot.wide:visible, .plot.narrow:visible').count(), 1, name);
      }
    }));
}
