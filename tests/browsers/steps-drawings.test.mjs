// The drawings of steps: text that can be read, what is marked, how one becomes the next, and the day that is looked back to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { withPage } from './support/page.mjs';
import { COUNTED, DESK, isRead, PHONES, readTo, sequence, WANTED, ZOOMED } from './support/steps.mjs';

const openPage = withPage();

/** The least size, in pixels, of the text of a drawing that is seen. */
const least = (page, words) =>
  page.evaluate((words) => {
    const seen = words.flatMap((word) => {
      const step = document.querySelector(`#step-${word}`);
      const isStaged = step.closest('.steps').classList.contains('is-staged');
      const place = words.indexOf(word);
      const from = isStaged ? step.closest('.steps').querySelectorAll('.frame > .picture')[place] : step;
      return [...from.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
    });
    const sizes = seen.map((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      const scale = Math.min(width / svg.viewBox.baseVal.width, height / svg.viewBox.baseVal.height);
      return Number(svg.getAttribute('font-size')) * scale;
    });
    return { seen: seen.length, least: Math.min(...sizes) };
  }, words);

for (const viewport of [
  DESK,
  ZOOMED,
  ...PHONES,
  { width: 390, height: 664 },
  { width: 844, height: 390 },
  { width: 1280, height: 500 },
]) {
  test(`at ${viewport.width} by ${viewport.height} every drawing of a step has text that can be read`, () =>
    openPage({ viewport }, async (page) => {
      await page.locator('.steps.is-live').first().waitFor();
      for (const words of [COUNTED, WANTED]) {
        const { seen, least: size } = await least(page, words);
        assert.equal(seen, words.length, 'each has a drawing');
        assert.ok(size >= 10, `${words[0]} and on: ${size.toFixed(1)} px`);
      }
    }));
}

test('where passages first stand beside it, the map of the place is whole', () =>
  openPage({ viewport: { width: 900, height: 900 } }, async (page) => {
    await page.locator('.steps.is-live').first().waitFor();
    const [map, room] = await page.locator('.stage .place').evaluate((place) => {
      const seen = [...place.querySelectorAll('svg')].find((svg) => svg.checkVisibility());
      return [seen, seen.parentElement].map((element) => element.getBoundingClientRect().height);
    });
    assert.ok(map <= room + 1, `${map} px in ${room} px`);
  }));

test('what a step marks goes while the reader looks back to a day before it, and stays on its own', () =>
  openPage({ wait: 'live' }, async (page) => {
    const marked = page.locator('#step-autumn .marked');
    const plain = page.locator('#step-autumn .drawing:not(.marked)');
    const isHidden = () => marked.evaluateAll((all) => all.map((one) => one.hidden));
    assert.deepEqual(await isHidden(), [false, false]);
    assert.ok((await marked.first().locator('text').allTextContents()).includes('1,314'));
    await page.locator('.known summary').click();
    for (const [day, expected] of [
      ['2024-11-06', true],
      ['2024-11-07', false],
      ['2024-11-06', true],
    ]) {
      await page.locator('input[data-known]').fill(day);
      await eventually(async () => assert.deepEqual(await isHidden(), [expected, expected]));
    }
    assert.ok((await plain.first().locator('.later').count()) > 0, 'the day that is not known is grey');
    await page.getByRole('button', { name: 'Back to today’s data' }).click();
    await eventually(async () => assert.deepEqual(await isHidden(), [false, false]));
  }));

/** How many movements in the first sequence are still going on. */
const movements = (page) =>
  page
    .locator('.frame')
    .first()
    .evaluate((frame) => frame.getAnimations({ subtree: true }).length);

/** Goes on by a step, and returns the movements that this begins with. */
const goOn = (page, word) =>
  page.evaluate(async (id) => {
    const step = document.getElementById(`step-${id}`);
    const frame = step.closest('.steps').querySelector('.frame');
    const moved = new Promise((done) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        done(
          frame.getAnimations({ subtree: true }).map(({ effect }) => ({
            mark: /** @type {KeyframeEffect} */ (effect).target.tagName,
            duration: effect.getComputedTiming().duration,
          })),
        );
      }).observe(frame, { attributes: true, subtree: true, attributeFilter: ['class'] });
    });
    step.scrollIntoView({ behavior: 'instant' });
    return moved;
  }, word);

test('marks of the same months move to their new place; other drawings fade over', () =>
  openPage({}, async (page) => {
    await page.locator('.steps.is-live').first().waitFor();
    await readTo(page, 'all-months');
    await isRead(page, COUNTED, 'all-months');
    await eventually(async () => assert.equal(await movements(page), 0));
    const moving = await goOn(page, 'ten-months');
    assert.ok(
      moving.some(({ mark }) => mark === 'path'),
      JSON.stringify(moving),
    );
    assert.ok(moving.every(({ duration }) => duration <= 300));
    await isRead(page, COUNTED, 'ten-months');
    await eventually(async () => assert.equal(await movements(page), 0));
    const fading = await goOn(page, 'same-date');
    assert.ok(
      fading.length > 0 && fading.every(({ mark, duration }) => mark === 'DIV' && duration <= 300),
      JSON.stringify(fading),
    );
  }));

test('with reduced motion nothing moves', needs('reduced motion'), () =>
  openPage({ reducedMotion: 'reduce' }, async (page) => {
    await page.locator('.steps.is-live').first().waitFor();
    await readTo(page, 'all-months');
    await isRead(page, COUNTED, 'all-months');
    for (const word of ['ten-months', 'same-date']) assert.deepEqual(await goOn(page, word), []);
    await readTo(page, 'two-questions');
    await isRead(page, WANTED, 'two-questions');
    assert.deepEqual(await goOn(page, 'the-parties'), []);
  }),
);

test('the drawings follow the day that is looked back to', () =>
  openPage({ wait: 'live', path: '?asof=2024-11-07' }, async (page) => {
    await readTo(page, 'to-the-newest-day');
    await isRead(page, COUNTED, 'to-the-newest-day');
    const shown = sequence(page, 'strait').locator('.is-shown');
    await shown.locator('.later').first().waitFor({ state: 'attached' });
    await page.locator('#step-to-the-newest-day .words').filter({ hasText: 'cut off at 7 November 2024' }).waitFor({
      state: 'attached',
    });
  }));
