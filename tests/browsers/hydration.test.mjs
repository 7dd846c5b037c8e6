// WebAssembly makes the figures live, and changes nothing visible when it arrives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { FIGURES, figure, inPrintedColumns, openOptions, reach, shifts, withPage } from './support/page.mjs';

const openPage = withPage();

/** A figure as text, without what may differ between print and life. */
const serialise = (element) => {
  const copy = element.cloneNode(true);
  copy.removeAttribute('data-state');
  copy.removeAttribute('data-shows');
  // What lies over the drawing becomes a slider once it works as one.
  const asSlider = /^(role|tabindex|aria-.*)$/;
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...node.attributes]) {
      if (node.matches('.overlay') && asSlider.test(name)) node.removeAttribute(name);
    }
    for (const child of [...node.childNodes]) if (child.nodeType === Node.COMMENT_NODE) child.remove();
    // Text on either side of a comment is one text once the comment is gone.
    node.normalize();
  }
  return copy.outerHTML;
};

test('hydration leaves the figures as they were', async () => {
  const read = async (page) => {
    const texts = {};
    for (const name of FIGURES) texts[name] = await figure(page, name).evaluate(serialise);
    return texts;
  };
  // The program is held back rather than the scripts switched off: `noscript` would make another document.
  const before = await openHeld({ until: 'domcontentloaded' }, read);
  const after = await openPage({ wait: 'live' }, async (page) => {
    await inPrintedColumns(page);
    return read(page);
  });
  for (const name of FIGURES) {
    const at = [...before[name]].findIndex((letter, i) => letter !== after[name][i]);
    const around = (text) => text.slice(Math.max(0, at - 80), at + 80);
    assert.ok(after[name] === before[name], `${name}: found ${around(after[name])}, expected ${around(before[name])}`);
  }
});

test('nothing moves while the page comes to life', needs('layout shifts'), () =>
  openPage({ wait: 'live' }, async (page) => assert.deepEqual(await shifts(page), [])),
);

test('nothing moves on a narrow screen either', needs('layout shifts'), () =>
  openPage({ wait: 'live', viewport: { width: 375, height: 800 } }, async (page) => assert.deepEqual(await shifts(page), [])),
);

const openHeld = withPage({ held: '.wasm' });

test('nothing moves when the wasm comes late', needs('layout shifts'), () =>
  openHeld({ until: 'domcontentloaded' }, async (page, { release }) => {
    await page.evaluate(() => document.fonts.ready);
    await release();
    await reach(page, 'live');
    assert.deepEqual(await shifts(page), []);
  }),
);

test('figures come to life one after the other, and the page does other things between them', () => {
  const watch = () => {
    window.lived = [];
    // It is told of all that one task has changed at once.
    new MutationObserver((changes) => window.lived.push(changes.map(({ target }) => target.dataset.figure))).observe(document, {
      subtree: true,
      attributeFilter: ['data-state'],
    });
  };
  return openPage({ wait: 'live', prepare: watch }, async (page) => {
    assert.deepEqual(await page.evaluate(() => window.lived), [['arrivals'], ['seasons']]);
  });
});

test('what a reader chooses before the figures are live stays chosen, and then counts', () =>
  openHeld({ until: 'domcontentloaded' }, async (page, { release }) => {
    const tick = (name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
    await tick('arrivals-by', 'year');
    await tick('seasons-tab', 'table');
    await openOptions(page);
    await page.locator('input[name="seasons-years"][value="2018"]').uncheck({ force: true });
    const highlighted = figure(page, 'seasons').locator('[data-key="focus"]');
    await highlighted.selectOption('2022');
    assert.equal(await figure(page, 'arrivals').getAttribute('data-state'), 'static', 'it is not live yet');
    await release();
    await reach(page, 'live');
    await figure(page, 'arrivals')
      .locator('.subtitle')
      .filter({ hasText: /^Arrivals each year/ })
      .waitFor();
    assert.ok(await figure(page, 'seasons').locator('.table table').isVisible());
    assert.ok(!(await figure(page, 'seasons').locator('.table thead').textContent()).includes('2018'));
    assert.equal(await highlighted.inputValue(), '2022');
  }));

test('a map that is chosen before it is live is shown', () =>
  openHeld({ path: 'v/stance/', until: 'domcontentloaded' }, async (page, { release }) => {
    const map = figure(page, 'stance');
    await map.locator('[data-key="map"]').selectOption('experts');
    assert.equal(await map.getAttribute('data-state'), 'static', 'it is not live yet');
    await release();
    await page.locator('[data-figure="stance"][data-state="live"][data-map="experts"]').waitFor();
  }));
