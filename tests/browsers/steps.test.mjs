// Steps: the drawing of the passage that is read stays in view, by scroll, button, key and address; without script each
// passage has its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { painted, STILL, shifts, withPage } from './support/page.mjs';
import { COUNTED, DESK, isRead, PHONES, readTo, sequence, WANTED, ZOOMED } from './support/steps.mjs';

const openPage = withPage();

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

for (const [name, words] of SEQUENCES) {
  test(`${name}: buttons and keys go from step to step, and say where they have gone`, () =>
    openPage({}, async (page) => {
      await page.locator('.steps.is-live').first().waitFor();
      const [first, second, third] = words;
      const last = words.at(-1);
      const steps = sequence(page, first);
      await readTo(page, first);
      await isRead(page, words, first);
      const [back, on] = ['Previous', 'Next'].map((text) => steps.getByRole('button', { name: text }));
      assert.equal(await back.getAttribute('aria-disabled'), 'true');
      await on.press('Enter');
      await isRead(page, words, second);
      const says = await page.locator(`#step-${second} .words`).textContent();
      assert.equal(await steps.getByRole('status').textContent(), `Step 2 of ${words.length}. ${says}`);
      await back.press('Enter');
      await isRead(page, words, first);
      await on.focus();
      for (const [key, word] of [
        ['ArrowRight', second],
        ['ArrowDown', third],
        ['ArrowLeft', second],
        ['End', last],
        ['Home', first],
      ]) {
        await page.keyboard.press(key);
        await isRead(page, words, word);
      }
    }));
}

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

for (const viewport of [DESK, PHONES[0]]) {
  test(`at ${viewport.width} px nothing on the page moves while it is read`, needs('layout shifts'), () =>
    openPage({ wait: 'live', viewport }, async (page) => {
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let top = 0; top < length; top += 300) {
        await page.mouse.wheel(0, 300);
        await painted(page);
      }
      await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
      assert.deepEqual(await shifts(page), []);
    }),
  );
}
