// The page is complete before any script runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, FIGURES, STILL, tableRows, withPage } from './support/page.mjs';

const openPage = withPage();
// Chromium drops the preload of a module that it will not run, and says so.
test('with scripts off the article is there to read', () =>
  openPage(STILL, async (page) => {
    const text = await page.locator('main').evaluate((main) => {
      const prose = main.cloneNode(true);
      for (const part of prose.querySelectorAll('figure, script, style')) part.remove();
      return prose.textContent;
    });
    const words = text.split(/\s+/).filter(Boolean).length;
    assert.ok(words >= 800, `the article has ${words} words`);
    assert.equal(await page.locator('main h1').count(), 1);
  }));

for (const name of FIGURES) {
  test(`with scripts off the figure ${name} is drawn, tabled, told and sourced`, () =>
    openPage(STILL, async (page) => {
      const it = figure(page, name);
      assert.equal(await it.getAttribute('data-state'), 'static');
      assert.ok((await it.locator('figcaption').innerText()).trim().length > 10, 'it has a caption');
      for (const plot of ['wide', 'narrow']) {
        const marks = await it.locator(`.plot.${plot} svg`).locator('path, rect, polyline, line').count();
        assert.ok(marks > 5, `the ${plot} drawing has ${marks} marks`);
      }
      const rows = await tableRows(page, name);
      assert.ok(rows.length >= 8, `the table has ${rows.length} rows`);
      assert.ok((await it.locator('p.words').innerText()).length > 40, 'it is told in words');
      assert.match(await it.locator('p.source').innerText(), /Home Office/);
    }));

  test(`with scripts off nothing that matters of ${name} is hidden`, () =>
    openPage(STILL, async (page) => {
      const it = figure(page, name);
      const plots = await it.locator('.plot.wide:visible, .plot.narrow:visible').count();
      assert.equal(plots, 1, 'one of the two drawings shows');
      for (const part of ['figcaption', 'p.words', 'p.source']) {
        assert.ok(await it.locator(part).isVisible(), `${part} can be read`);
      }
    }));

  test(`with scripts off the table of ${name} takes the drawing's place when it is chosen`, () =>
    openPage(STILL, async (page) => {
      const it = figure(page, name);
      await it.getByRole('radio', { name: 'Table' }).check();
      assert.ok(await it.locator('.table table').isVisible(), 'the table shows');
      assert.equal(await it.locator('.plot:visible').count(), 0, 'the drawing does not');
    }));

  test(`with scripts off ${name} offers no choice that would do nothing`, () =>
    openPage(STILL, async (page) => {
      const offered = await figure(page, name).locator('.choice:visible input').evaluateAll((inputs) => inputs.map((input) => input.name));
      assert.deepEqual(new Set(offered), new Set([`${name}-tab`]));
    }));
}

test('with scripts off a narrow reader gets the narrow drawing', () =>
  openPage({ ...STILL, viewport: { width: 375, height: 800 } }, async (page) => {
    for (const name of FIGURES) {
      assert.ok(await figure(page, name).locator('.plot.narrow svg').isVisible(), name);
      assert.ok(!(await figure(page, name).locator('.plot.wide svg').isVisible()), name);
    }
  }));
