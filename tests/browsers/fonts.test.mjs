// Fonts: a page waits for them where the line is fast, and comes without them where it is slow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { loaded, shifts, withPage } from './support/page.mjs';

const openPage = withPage();

/** What a browser may know of its line, each as a page is prepared with it. */
const LINES = {
  'a server next door': () => Object.defineProperty(Navigator.prototype, 'connection', { value: { rtt: 0 } }),
  'a slow line': () => Object.defineProperty(Navigator.prototype, 'connection', { value: { rtt: 300 } }),
  'a reader who saves bytes': () =>
    Object.defineProperty(Navigator.prototype, 'connection', { value: { rtt: 0, saveData: true } }),
};

for (const [line, prepare] of Object.entries(LINES)) {
  const waits = line === 'a server next door';
  test(`${line}: the page ${waits ? 'is set in its fonts from the start' : 'does not wait for fonts'}`, () =>
    openPage({ path: 'v/seasons/', until: 'domcontentloaded', prepare }, async (page, { requests }) => {
      const found = await page.evaluate(() => [...document.fonts].filter(({ display }) => display === 'block').length);
      assert.equal(found, waits ? 4 : 0, 'fonts in the style sheet');
      await loaded(page);
      assert.equal(requests.filter((url) => /\/fonts-\w+\.css$/.test(url)).length, waits ? 1 : 0);
    }));
}

/** The server takes its time, and the browser knows nothing of the line. */
const late = () => {
  Object.defineProperty(Navigator.prototype, 'connection', { value: undefined });
  const now = performance.now.bind(performance);
  performance.now = () => now() + 1000;
};

test('an answer that takes long tells of a slow line', () =>
  openPage({ path: 'v/seasons/', prepare: late }, async (page, { requests }) => {
    await loaded(page);
    assert.equal(requests.filter((url) => /\/fonts-\w+\.css$/.test(url)).length, 0);
  }));

test('nothing moves when fonts come late', needs('layout shifts'), () => {
  // Counted from the first paint on, as `openPage` does by itself.
  const prepare = () => {
    Object.defineProperty(Navigator.prototype, 'connection', { value: { rtt: 300 } });
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
  };
  return openPage({ prepare }, async (page) => {
    await loaded(page);
    await page.evaluate(() => document.fonts.ready);
    assert.deepEqual(await shifts(page), []);
  });
});

test('where our fonts do not come, labels have room in those of the system', () => {
  const block = /\.woff2$/;
  return openPage({ path: 'embed/ages/', viewport: { width: 340, height: 800 }, block }, async (page) => {
    await page.waitForSelector('figure[data-state="live"]');
    const touching = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('.drawing svg text')].filter((text) => text.checkVisibility());
      const labels = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
      // Engines disagree on how high a line of letters is.
      const isBeside = (a, b) => Math.abs(a.top + a.bottom - b.top - b.bottom) < 8;
      const meet = (a, b) => isBeside(a, b) && a.left < b.right && b.left < a.right;
      return labels.flatMap(({ words, box }, i) => {
        const touched = labels.slice(i + 1).filter((other) => meet(box, other.box));
        return touched.map((other) => `${words}, ${other.words}`);
      });
    });
    assert.deepEqual(touching, []);
  });
});
