// The page of all charts, the page about the site, and the header that leads to them: from every page, without any script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SLUGS, STILL, withPage } from './support/page.mjs';

const openPage = withPage();

for (const width of [1280, 375, 320]) {
  test(`at ${width} px all charts and maps are drawn, can be read, and lead to their pages`, () =>
    openPage({ ...STILL, path: 'charts/', viewport: { width, height: 800 } }, async (page, { address }) => {
      const links = await page
        .locator('.all-charts li > a')
        .evaluateAll((/** @type {HTMLAnchorElement[]} */ all) => all.map(({ href }) => href));
      assert.deepEqual(links.toSorted(), [...SLUGS, 'stance', 'place'].map((slug) => `${address}v/${slug}/`).toSorted());
      for (const link of links) assert.ok((await fetch(link)).ok, link);
      const sizes = await page.locator('.all-charts svg').evaluateAll((/** @type {SVGSVGElement[]} */ all) =>
        all.map((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return Number(svg.getAttribute('font-size')) * scale;
        }),
      );
      assert.equal(sizes.length, links.length);
      assert.ok(Math.min(...sizes) >= 10, `${sizes}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
    }));
}

for (const path of ['', 'charts/', 'about/', 'claims/', 'v/arrivals/', 'v/stance/method/', 'claim/november/']) {
  test(`the header of ${path || 'the article'} says what this is, and leads everywhere`, () =>
    openPage({ ...STILL, path }, async (page, { address }) => {
      const header = page.locator('header.masthead');
      assert.match(await header.innerText(), /Crossings\s+Small boats in the Channel/);
      const links = await header
        .locator('nav a')
        .evaluateAll((/** @type {HTMLAnchorElement[]} */ all) => all.map(({ href }) => href));
      const expected = ['', 'charts/', 'v/stance/', 'claims/', 'v/stance/method/', 'about/'];
      assert.deepEqual(
        links,
        expected.map((folder) => address + folder),
      );
      for (const link of links) assert.ok((await fetch(link)).ok, link);
      // By keyboard, the first stop leads past it.
      const skip = header.locator('.skip');
      assert.ok((await skip.boundingBox()).width <= 1);
      await page.keyboard.press('Tab');
      assert.ok(await skip.evaluate((link) => link === document.activeElement));
      assert.ok((await skip.boundingBox()).height >= 24);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#main$/);
      await page.keyboard.press('Tab');
      assert.ok(await page.locator('main :focus').isVisible());
    }));
}
