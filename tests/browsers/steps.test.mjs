// Steps: the drawing of the passage that is read stays in view, by scroll, button, key and address; without script each
// passage has its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { painted, STILL, shifts, withPage } from './support/page.mjs';

const openPage = withPage();

const DESK = { width: 1280, height: 900 };
/** What 200 % zoom leaves of such a window. */
const ZOOMED = { width: 640, height: 450 };
const PHONES = [
  { width: 375, height: 812 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
];

/** The first passages of both sequences, in their order. */
const COUNTED = ['strait', 'all-months', 'ten-months', 'same-date', 'autumn', 'since-election', 'to-the-newest-day'];
const WANTED = ['two-questions', 'the-parties', 'how-sure', 'what-it-rests-on', 'over-time'];

const sequence = (page, word) => page.locator('.steps.is-live').filter({ has: page.locator(`#step-${word}`) });

/** Waits until a step is the one that is read: its passage is marked, its drawing shown, and the address its own. */
const isRead = async (page, words, word) => {
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
const readTo = (page, word) => page.locator(`#step-${word}`).evaluate((step) => step.scrollIntoView({ behavior: 'instant' }));

/** @type {[string, string[]][]} */
const SEQUENCES = [
  ['what was counted', COUNTED],
  ['who wants what', WANTED],
];
for (const [name, words] of SEQUENCES) {
  for (const viewport of [DESK, ZOOMED, PHONES[0]]) {
    test(`${name}: at ${viewport.width} px reading on moves the picture and the address, and makes no history`, () =>
      openPage({ viewport }, async (page) => {
        await page.locator('.steps.is-live').first().waitFor();
        const before = await page.evaluate(() => history.length);
        for (const word of [...words, ...words.toReversed()]) {
          await readTo(page, word);
          await isRead(page, words, word);
        }
        assert.equal(await page.evaluate(() => history.length), before);
        await page.evaluate(() => scrollTo(0, 0));
        await eventually(async () => assert.equal(await page.evaluate(() => location.hash), ''));
      }));
  }
}

test('buttons and keys go from step to step, and say where they have gone', () =>
  openPage({}, async (page) => {
    await page.locator('.steps.is-live').first().waitFor();
    const steps = sequence(page, 'strait');
    await readTo(page, 'strait');
    await isRead(page, COUNTED, 'strait');
    const [back, on] = ['Previous', 'Next'].map((text) => steps.getByRole('button', { name: text }));
    assert.equal(await back.getAttribute('aria-disabled'), 'true');
    await on.press('Enter');
    await isRead(page, COUNTED, 'all-months');
    assert.match(await steps.getByRole('status').textContent(), /^Step 2 of 7\. 208,507 people arrived/);
    await back.press('Enter');
    await isRead(page, COUNTED, 'strait');
    await on.focus();
    for (const [key, word] of [
      ['ArrowRight', 'all-months'],
      ['ArrowDown', 'ten-months'],
      ['ArrowLeft', 'all-months'],
      ['End', 'to-the-newest-day'],
      ['Home', 'strait'],
    ]) {
      await page.keyboard.press(key);
      await isRead(page, COUNTED, word);
    }
  }));

for (const viewport of [DESK, PHONES[0]]) {
  for (const [words, word] of [
    [COUNTED, 'autumn'],
    [WANTED, 'how-sure'],
  ]) {
    test(`the address of the step “${word}” opens it at ${viewport.width} px`, () =>
      openPage({ viewport, path: `#step-${word}` }, (page) => isRead(page, words, word)));
  }
}

test('a step’s link opens its very view', () =>
  openPage({ path: '#step-ten-months' }, async (page) => {
    await isRead(page, COUNTED, 'ten-months');
    const caption = await sequence(page, 'ten-months').locator('.is-shown figcaption').textContent();
    // By itself: what drives a browser may scroll before it clicks.
    await sequence(page, 'ten-months')
      .locator('.step-nav a')
      .evaluate((/** @type {HTMLAnchorElement} */ link) => link.click());
    await page.waitForURL(/v\/arrivals\/\?view=arrivals&by=month&from=2024-01-01&to=2024-11-07/);
    await page.locator('main .subtitle').filter({ hasText: caption }).waitFor();
  }));

for (const viewport of PHONES) {
  test(`at ${viewport.width} by ${viewport.height} the drawing takes no more than half of the window`, () =>
    openPage({ viewport, path: '#step-how-sure' }, async (page) => {
      await isRead(page, WANTED, 'how-sure');
      for (const [words, word] of [
        [COUNTED, 'same-date'],
        [WANTED, 'how-sure'],
      ]) {
        await readTo(page, word);
        await isRead(page, words, word);
        const { top, bottom } = await sequence(page, word)
          .locator('.stage')
          .evaluate((stage) => stage.getBoundingClientRect().toJSON());
        assert.ok(top >= 0 && bottom <= viewport.height / 2 + 1, `from ${top} to ${bottom}`);
        const passage = await page.locator(`#step-${word} p`).first().boundingBox();
        assert.ok(passage.y >= bottom, 'the passage stands below it');
        const nav = await sequence(page, word).locator('.step-nav').boundingBox();
        assert.ok(nav.y + nav.height <= bottom + 1, 'its buttons are in it');
      }
    }));
}

test('without script each passage stands with its drawing and its words', () =>
  openPage({ ...STILL }, async (page) => {
    for (const word of [...COUNTED, ...WANTED]) {
      const step = page.locator(`#step-${word}`);
      for (const part of ['p', '.picture .plot:visible svg', '.words', '.explore a']) {
        assert.ok(await step.locator(part).first().isVisible(), `${word}: ${part}`);
      }
      const { width } = await step.locator('.plot:visible svg').boundingBox();
      assert.ok(width >= 280, `${word}: ${width} px wide`);
    }
    assert.equal(await page.locator('.stage:visible').count(), 0);
  }));

test('on paper, too', () =>
  openPage({ path: '#step-autumn' }, async (page, { print }) => {
    await isRead(page, COUNTED, 'autumn');
    await print();
    await eventually(async () => assert.equal(await page.locator('.stage:visible').count(), 0));
    for (const word of [...COUNTED, ...WANTED])
      assert.ok(await page.locator(`#step-${word} .plot:visible svg`).isVisible(), word);
  }));

test('who hears the page gets each passage with the words of its drawing, once', () =>
  openPage({}, async (page) => {
    await page.locator('.steps.is-live').first().waitFor();
    const plain = (text) => text.replace(/\s+/g, ' ');
    const heard = plain(await page.locator('main').ariaSnapshot());
    for (const word of ['same-date', 'autumn', 'over-time']) {
      const words = plain(await page.locator(`#step-${word} .words`).textContent()).slice(0, 60);
      assert.equal(heard.split(words).length - 1, 1, `${word}: ${words}`);
    }
    assert.equal(await page.locator('.frame').first().getAttribute('aria-hidden'), 'true');
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
    const [frame] = document.querySelectorAll('.frame');
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
    document.getElementById(`step-${id}`).scrollIntoView({ behavior: 'instant' });
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
  }),
);

test('nothing on the page moves while it is read', needs('layout shifts'), () =>
  openPage({ wait: 'live' }, async (page) => {
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < length; top += 300) {
      await page.mouse.wheel(0, 300);
      await painted(page);
    }
    await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
    assert.deepEqual(await shifts(page), []);
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
