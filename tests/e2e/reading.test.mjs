// The page is complete before any script runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURES, figure, tableRows, withPage } from './support/page.mjs';

const openPage = withPage();
const still = { javaScriptEnabled: false };

test('with scripts off the article is there to read', () =>
  openPage(still, async (page) => {
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
    openPage(still, async (page) => {
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
    openPage(still, async (page) => {
      const it = figure(page, name);
      const plots = await it.locator('.plot.wide:visible, .plot.narrow:visible').count();
      assert.equal(plots, 1, 'one of the two drawings shows');
      for (const part of ['figcaption', '.table table', 'p.words', 'p.source']) {
        const seen = await it.locator(part).first().evaluate(withinReach);
        assert.ok(seen, `${part} can be reached`);
      }
    }));
}

// A table in a closed <details> is one click away without any script, and that counts.
const withinReach = (element) => {
  const closed = element.closest('details:not([open])');
  if (closed) closed.open = true;
  return element.checkVisibility();
};

test('with scripts off a narrow reader gets the narrow drawing', () =>
  openPage({ ...still, viewport: { width: 375, height: 800 } }, async (page) => {
    for (const name of FIGURES) {
      assert.ok(await figure(page, name).locator('.plot.narrow svg').isVisible(), name);
      assert.ok(!(await figure(page, name).locator('.plot.wide svg').isVisible()), name);
    }
  }));
