// How every page looks in Firefox: dark and narrow, on paper, and without its scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colours } from '../e2e/support/pictures.mjs';
import { DARK, NO_SCRIPTS, PAGES, withPage } from './support/page.mjs';

const openPage = withPage();

/** The paper of style/tokens.css in the dark. */
const NIGHT = '20 24 27 255';

/** What is there to read: the parts of each figure that show, and how much text there is. */
const read = (page) =>
  page.evaluate(() => {
    const shown = (it, part) => [...it.querySelectorAll(part)].filter((found) => found.checkVisibility()).length;
    const parts = ['.subtitle', '.plot svg', '.controls', '.words', '.source', '.needs-script'];
    const figures = [...document.querySelectorAll('[data-figure]')].map((it) =>
      Object.fromEntries([...parts.map((part) => [part, shown(it, part)]), ['rows', it.querySelectorAll('tbody tr').length], ['state', it.dataset.state]]),
    );
    return { figures, words: document.querySelector('main').textContent.split(/\s+/).length };
  });

/** Every figure has its drawing, its words and its source, and its table behind the drawing. */
const isComplete = ({ figures }) => {
  assert.ok(figures.length > 0);
  for (const it of figures) {
    for (const part of ['.subtitle', '.plot svg', '.words', '.source']) assert.equal(it[part], 1, part);
    assert.ok(it.rows > 3, 'the table');
  }
};

for (const { path, name } of PAGES) {
  test(`${name}: in the dark at 320 px it is dark, and nothing has to be scrolled sideways`, () =>
    openPage(path, { set: DARK, width: 320, height: 640 }, async (page) => {
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      const plot = await page.$('.plot.narrow');
      await plot.scrollIntoView();
      const { count, width, height } = await colours(page, Buffer.from(await page.screenshot()));
      assert.ok(count[NIGHT] > (width * height) / 3, `much of it is dark paper, not ${count[NIGHT]} of ${width * height}`);
      assert.ok(Object.keys(count).length > 60, 'marks and letters are on it');
    }));

  test(`${name}: on paper it is light and whole, without its choices`, () =>
    openPage(path, { set: DARK }, async (page, { onPaper }) => {
      await onPaper();
      const told = await read(page);
      isComplete(told);
      for (const it of told.figures) assert.equal(it['.controls'], 0);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
      assert.match(paper, /^#f/);
    }));

  test(`${name}: with scripts off it is complete, and offers nothing that would not work`, () =>
    openPage(path, { set: NO_SCRIPTS, live: false }, async (page) => {
      const told = await read(page);
      isComplete(told);
      for (const it of told.figures) assert.deepEqual([it.state, it['.needs-script']], ['static', 0]);
    }));

  test(`${name}: with its scripts kept out it is a complete read`, async () => {
    const whole = await openPage(path, {}, read);
    const allow = (complaint) => /\.(js|wasm)\b/.test(complaint);
    await openPage(path, { block: /\.(js|wasm)$/, live: false, allow }, async (page) => {
      const told = await read(page);
      isComplete(told);
      assert.ok(told.words >= whole.words * 0.98, `${told.words} of ${whole.words} words`);
    });
  });
}

test('the article can be printed', () =>
  openPage('', {}, async (page) => {
    const pdf = Buffer.from(await page.pdf({ format: 'a4' }));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pdf.length > 50_000, `${pdf.length} bytes`);
  }));
