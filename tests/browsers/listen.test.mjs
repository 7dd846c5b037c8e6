// The article read aloud: with a voice of the device alone, passage by passage, each shown as it is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { withPage } from './support/page.mjs';

const openPage = withPage();

/** A device with a voice: it notes what it is given to read, and comes to its end when it is told to. */
const speaking = (isLocal) => {
  const spoken = [];
  let now;
  const speech = new EventTarget();
  speech.getVoices = () => [{ lang: 'en-GB', name: 'Voice', localService: isLocal }];
  speech.cancel = () => {
    now = undefined;
  };
  speech.speak = (words) => {
    now = words;
    spoken.push([words.text, words.rate]);
  };
  window.spoken = spoken;
  window.readToEnd = () => now?.dispatchEvent(new Event('end'));
  window.failToRead = () => now?.dispatchEvent(new Event('error'));
  const Utterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
};
const withVoice = `(${speaking})(true)`;
const withVoiceOfOthers = `(${speaking})(false)`;

const controls = (page) => page.locator('.listen');
const press = (page, name) => controls(page).getByRole('button', { name, exact: true }).click();
const spoken = (page) => page.evaluate(() => window.spoken);
const flat = (text) => text.replace(/\s+/g, ' ').trim();
const marked = async (page) => (await page.locator('.is-read').allInnerTexts()).map(flat);

test('passages are read in order, each is shown, and it goes on where it was paused', () =>
  openPage({ prepare: withVoice }, async (page) => {
    await press(page, 'Listen');
    const title = flat(await page.locator('h1').innerText());
    assert.deepEqual(await spoken(page), [[title, 1]]);
    assert.deepEqual(await marked(page), [title]);
    await page.evaluate(() => window.readToEnd());
    const standfirst = flat(await page.locator('.standfirst').innerText());
    await eventually(async () => assert.deepEqual((await spoken(page)).at(-1), [standfirst, 1]));
    await press(page, 'Pause');
    assert.deepEqual(await marked(page), []);
    await controls(page).getByLabel('Speed').selectOption('Faster');
    await press(page, 'Go on');
    assert.deepEqual((await spoken(page)).at(-1), [standfirst, 1.25]);
    await press(page, 'Stop');
    await press(page, 'Listen');
    assert.deepEqual((await spoken(page)).at(-1), [title, 1.25]);
  }));

test('numbers are read as they are computed, and what is folded is not read', () =>
  openPage({ wait: 'live', prepare: withVoice }, async (page) => {
    await press(page, 'Listen');
    await page.evaluate(() => {
      while (document.querySelector('.is-read')) window.readToEnd();
    });
    const all = (await spoken(page)).map(([text]) => text);
    const number = await page.locator('.headlines b').first().innerText();
    assert.ok(
      all.some((text) => text.startsWith(`${number} people in 2026`)),
      number,
    );
    assert.ok(all.some((text) => /holds on 3 of 4 readings/.test(text)));
    assert.ok(!all.some((text) => /Zack Polanski/.test(text)), 'the list of positions is folded');
    assert.equal(new Set(all).size, all.length, 'each once');
  }));

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 375, height: 812 },
]) {
  test(`at ${viewport.width} px its buttons stay at hand while it reads, with an earlier day too, and it rests where it fails`, () =>
    openPage({ viewport, wait: 'live', prepare: withVoice }, async (page) => {
      const inView = async () => {
        const { y, height } = await controls(page).boundingBox();
        assert.ok(y >= 0 && y + height <= viewport.height + 1, `from ${y}, ${height} high`);
      };
      await press(page, 'Listen');
      await page.evaluate(() => {
        while (!document.querySelector('.step .is-read')) window.readToEnd();
      });
      await inView();
      const [reads] = await marked(page);
      await page.evaluate(() => window.failToRead());
      await controls(page).getByText('This device cannot read on.').waitFor();
      await press(page, 'Go on');
      assert.deepEqual(await marked(page), [reads], 'the same passage once more');
      await press(page, 'Stop');
      await page.locator('.known summary').click();
      await page.getByRole('button', { name: '7 November 2024' }).click();
      await page.locator('[data-known-says]').filter({ hasText: /./ }).waitFor();
      await press(page, 'Listen');
      await page.evaluate(() => {
        while (!document.querySelector('.step .is-read')) window.readToEnd();
      });
      await inView();
    }));
}

test('without a voice of the device nothing is offered', () =>
  openPage({ prepare: withVoiceOfOthers }, async (page) => assert.equal(await controls(page).isVisible(), false)));
