// Figures in columns of any width: as wide as the column, their text at its own size, and as high as they were printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { figure, SLUGS, STILL, withPage } from './support/page.mjs';

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

for (const slug of [...SLUGS, 'stance']) {
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
