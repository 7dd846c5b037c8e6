// What stands around a drawing: the main choices in one row, two in a narrow column; what can be done with it in one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, TRIED, withPage } from './support/page.mjs';

const openPage = withPage();

/** In how many rows the parts of a bar stand: parts that overlap from top to bottom are in one. */
const rows = (bar) =>
  bar.evaluate((it) => {
    const parts = [...it.querySelectorAll(':scope > *, :scope > .dates > *')].filter((part) => !part.matches('.dates'));
    const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width > 1 && height > 1);
    const tops = boxes.map(({ top, bottom }) => (top + bottom) / 2).toSorted((a, b) => a - b);
    return tops.filter((top, at) => at === 0 || top - tops[at - 1] > 12).length;
  });

for (const slug of TRIED) {
  test(`${slug}: its choices have a row, and what can be done with it another`, () =>
    openPage({ path: `v/${slug}/` }, async (page) => {
      const it = figure(page, slug);
      await it.and(page.locator('[data-state="live"]')).waitFor();
      for (const width of [320, 375, 480, 560, 640, 720, 960, 1040]) {
        await page.setViewportSize({ width, height: 900 });
        const across = await it.evaluate((figure) => figure.clientWidth);
        const choices = await rows(it.locator('.controls'));
        const most = across < 480 ? 2 : 1;
        assert.ok(choices <= most, `at ${width} px its choices have ${choices} rows`);
        const actions = await rows(it.locator('.actions'));
        assert.ok(actions <= (across < 320 ? 2 : 1), `at ${width} px its actions have ${actions} rows`);
      }
    }));
}
