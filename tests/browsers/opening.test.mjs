// What a reader meets: a picture in the first screen, an article of a length that is read, and never far to the next figure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from './support/page.mjs';

const openPage = withPage();

/** Each window with the lowest place of the first plot, the greatest length, and the longest stretch of text alone. */
const WINDOWS = [
  { viewport: { width: 1280, height: 900 }, plot: 620, length: 9500, stretch: 1600 },
  { viewport: { width: 375, height: 812 }, plot: 700, length: 14_500, stretch: 2000 },
];

/** Where what is seen of these begins and ends, from the top of the page. */
const placesOf = (page, selector) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ height }) => height > 0)
      .map(({ top, bottom }) => [top + scrollY, bottom + scrollY]),
  );

for (const { viewport, plot, length, stretch } of WINDOWS) {
  test(`at ${viewport.width} px the first plot is in the first screen, and figures follow on each other`, () =>
    openPage({ wait: 'live', viewport }, async (page) => {
      const [[top]] = await placesOf(page, '.plot svg');
      assert.ok(top < plot, `the first plot begins at ${top}`);
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(whole <= length, `the page is ${whole} px long`);
      const marks = await placesOf(page, '.headlines, article > figure, .claim, .steps');
      // Below the text stands the list of all views.
      const [[last]] = await placesOf(page, 'nav.views');
      let before = 0;
      for (const [start, end] of [...marks, [last, last]]) {
        assert.ok(start - before <= stretch, `nothing but text from ${before} to ${start}`);
        before = Math.max(before, end);
      }
    }));
}

test('what stands open is read in ten minutes', () =>
  openPage({ wait: 'live' }, async (page) => {
    const words = await page.locator('main').evaluate((main) => {
      const count = (element) => (element.innerText ?? element.textContent).split(/\s+/).filter(Boolean).length;
      // What is only heard, what lists have to choose from, and the drawings that steps have ready do not stand open.
      const closed = [...main.querySelectorAll('.step .words, .frame, .unseen, select')].filter((one) => one.checkVisibility());
      return count(main) - closed.reduce((sum, one) => sum + count(one), 0);
    });
    assert.ok(words > 1000 && words <= 2300, `${words} words`);
  }));

test('the three numbers lead to the views behind them', () =>
  openPage({ wait: 'live' }, async (page) => {
    const links = page.locator('.headlines a');
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), [
      'v/seasons/?view=seasons',
      'v/arrivals/?view=arrivals&by=month&from=2024-07-05',
      'v/years/?view=years',
    ]);
    for (const link of await links.all()) assert.match(await link.locator('b').innerText(), /^[\d,]+$/);
  }));

test('a claim is a line with its outcome; opened, it has its readings', () =>
  openPage({ wait: 'live' }, async (page) => {
    const claim = page.locator('#claim-november');
    assert.match(await claim.innerText(), /holds on 3 of 4 readings/);
    assert.equal(await claim.locator('table').isVisible(), false);
    await claim.locator('> details > summary').press('Enter');
    await claim.locator('table').waitFor();
    assert.match(await page.locator('#claim-green-28bn').innerText(), /the count cannot test it/);
  }));

test('a count that was not known is no outcome', () =>
  openPage({ wait: 'live', path: '?asof=2022-09-03' }, async (page) => {
    await page.locator('#claim-november .outcome .unknown').waitFor();
    assert.equal(await page.locator('#claim-november .threshold').isVisible(), false);
  }));
