// The article's figures are complete before any script runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showsGolden } from './support/golden.mjs';
import { AT_ONCE, FIGURES, figure, STILL, withPage } from './support/page.mjs';

const openPage = withPage();

for (const name of FIGURES) {
  test(`with scripts off the figure ${name} is drawn, tabled, told and sourced`, () =>
    openPage(STILL, async (page) => {
      const it = figure(page, name);
      assert.equal(await it.getAttribute('data-state'), 'static');
      await showsGolden(it, name);
      assert.match(await it.locator('.source').innerText(), /^Source: Home Office/);
    }));

  test(`with scripts off nothing that matters of ${name} is hidden`, () =>
    openPage(STILL, async (page) => {
      const it = figure(page, name);
      assert.equal(await it.locator('.plot:visible').count(), 1, 'one of the drawings shows');
      for (const part of ['figcaption', '.words', '.source']) {
        assert.ok(await it.locator(part).isVisible(), `${part} can be read`);
      }
    }));

  test(`with scripts off the table of ${name} takes the drawing's place when it is chosen`, () =>
    openPage(STILL, async (page) => {
      const it = figure(page, name);
      await it.getByRole('radio', { name: 'Table' }).check(AT_ONCE);
      await it.locator('.table table').waitFor();
      assert.equal(await it.locator('.plot:visible').count(), 0, 'the drawing does not show');
    }));

  test(`with scripts off ${name} offers no choice that would do nothing`, () =>
    openPage(STILL, async (page) => {
      const offered = await figure(page, name)
        .locator('.choice:visible input')
        .evaluateAll((inputs) => inputs.map((input) => input.name));
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
