// Figures in columns of any width: as wide as the column, their text at its own size, and as high as they were printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { figure, STILL, TRIED, withPage } from './support/page.mjs';

const WIDTHS = [280, 320, 375, 439, 440, 480, 560, 619, 620, 640, 720, 960, 1040, 1200];
/** Pixels that a frame has beside its figure. */
const BESIDE = 20;

const openPage = withPage();

/** The drawing that is seen, at each width: its own, that of its grid, and its height. */
const drawings = async (page, slug, willDo) => {
  const found = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width: width + BESIDE, height: 2400 });
    found[width] = await eventually(async () => {
      const svg = figure(page, slug).locator('.plot:visible .drawing:not(.overlay) svg');
      const drawing = await svg.evaluate((it) => ({ ...it.getBoundingClientRect().toJSON(), grid: it.viewBox.baseVal.width }));
      willDo(drawing, width);
      return drawing;
    });
  }
  return found;
};

for (const slug of [...TRIED, 'stance']) {
  test(`${slug} fits a column of any width`, async () => {
    const path = `embed/${slug}/`;
    const printed = await openPage({ path, ...STILL }, (page) =>
      drawings(page, slug, ({ width }, column) => assert.equal(width, column)),
    );
    await openPage({ path }, async (page) => {
      await page.waitForSelector('figure[data-state="live"]');
      const live = await drawings(page, slug, ({ width, grid }, column) => assert.deepEqual([width, grid], [column, column]));
      for (const width of WIDTHS) {
        const [before, after] = [printed[width].height, live[width].height];
        assert.ok(Math.abs(before - after) <= 1, `${width} px: ${before} px high as printed, ${after} px live`);
      }
    });
  });
}

// WCAG 1.4.12: what a reader may set of all text.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';

for (const path of ['', 'v/nationalities/', 'v/check/', 'v/stance/?map=experts']) {
  test(`${path || 'the article'}: no label leaves its drawing where a reader spaces text out`, () =>
    openPage({ path, viewport: { width: 375, height: 800 } }, async (page) => {
      await page.waitForSelector('figure[data-state="live"]');
      const outside = () =>
        page.evaluate(() => {
          const seen = [...document.querySelectorAll('.drawing svg text')].filter((text) => text.checkVisibility());
          // A box on the screen has the outline of the letters in one engine, and not in the other.
          const leaves = (text) => {
            const [{ x, width }, { a, e }] = [text.getBBox(), text.getScreenCTM()];
            const { left, right } = text.closest('.drawing').getBoundingClientRect();
            return x * a + e < left - 1 || (x + width) * a + e > right + 1;
          };
          return seen.filter(leaves).map(({ textContent }) => textContent);
        });
      assert.deepEqual(await outside(), []);
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets.push(sheet);
      }, SPACING);
      assert.deepEqual(await outside(), []);
    }));

  test(`${path || 'the article'}: in a page from right to left each label stands where it stood`, () =>
    openPage({ path, viewport: { width: 375, height: 800 } }, async (page) => {
      await page.waitForSelector('figure[data-state="live"]');
      const places = () =>
        page.evaluate(() => {
          const seen = [...document.querySelectorAll('.drawing svg text')].filter((text) => text.checkVisibility());
          return seen.map((text) => `${text.textContent}: ${Math.round(text.getBBox().x)}`);
        });
      const before = await places();
      assert.ok(before.length > 0);
      // As a translator makes it.
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      assert.deepEqual(await places(), before);
    }));
}
