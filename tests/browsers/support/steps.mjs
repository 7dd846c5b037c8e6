// The two sequences of steps in the article, and how a test waits for one of their steps.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

export const DESK = { width: 1280, height: 900 };
/** What 200 % zoom leaves of such a window. */
export const ZOOMED = { width: 640, height: 450 };
export const PHONES = [
  { width: 375, height: 812 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
];

/** The first passages of both sequences, in their order. */
export const COUNTED = ['strait', 'all-months', 'ten-months', 'same-date', 'autumn', 'since-election', 'to-the-newest-day'];
export const WANTED = ['two-questions', 'the-parties', 'how-sure', 'what-it-rests-on', 'over-time'];

export const sequence = (page, word) => page.locator('.steps.is-live').filter({ has: page.locator(`#step-${word}`) });

/** Waits until a step is the one that is read: its passage is marked, its drawing shown, and the address its own. */
export const isRead = async (page, words, word) => {
  const steps = sequence(page, word);
  const place = words.indexOf(word);
  await steps.locator(`#step-${word}.is-current`).waitFor();
  await steps
    .locator('.count')
    .filter({ hasText: `${place + 1} of ${words.length}` })
    .waitFor();
  await eventually(async () => {
    const shown = await steps
      .locator('.frame > .picture')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).opacity === '1'));
    assert.deepEqual(
      shown,
      words.map((one) => one === word),
    );
    assert.equal(await page.evaluate(() => location.hash), `#step-${word}`);
  });
};

/** Scrolls until a passage is at the height at which it is read. */
export const readTo = (page, word) =>
  page.locator(`#step-${word}`).evaluate((step) => step.scrollIntoView({ behavior: 'instant' }));
