// What frames say to the page around them, and what it costs that page to hear them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { ask, fits, frameOf, greeted, heights, inside, live, withHosts } from './support/hosts.mjs';

const open = withHosts();

/** How a frame tells its height, in the forms of docs/embedding.md. */
const forms = (height, { name, pym, src }) => [
  { sentinel: 'amp', type: 'embed-size', height },
  { 'datawrapper-height': { [name]: height } },
  `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
  JSON.stringify({ src, context: 'iframe.resize', height }),
];

/** The page has heard each of these messages. */
const hears = async (page, expected) => {
  const heard = (await page.evaluate(() => window.messages)).map((message) => JSON.stringify(message));
  for (const message of expected)
    assert.ok(heard.includes(JSON.stringify(message)), `${JSON.stringify(message)} is not in ${heard}`);
};

/** Resolves when a page has loaded, with its fonts, and has been painted ten times since. */
const atRest = async () => {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  await document.fonts.ready;
  for (let frames = 0; frames < 10; frames += 1) await new Promise((done) => requestAnimationFrame(done));
};

test('the card of a claim tells how high it is, as figures do', () =>
  open({ path: 'card.html' }, async (page, { crossings }) => {
    const card = frameOf(page, 'one');
    const before = await fits(card);
    assert.equal(
      await inside(page, 'one')
        .locator('html')
        .evaluate((root) => getComputedStyle(root).backgroundColor),
      'rgb(20, 24, 27)',
    );
    const summary = inside(page, 'one').locator('summary').first();
    await summary.press('Enter');
    await fits(card, 'closed,', (height) => height < before);
    await summary.press('Enter');
    await fits(card, 'opened again,', (height) => height === before);
    const src = `${crossings}embed/claim/november/?childId=x`;
    await page.evaluate((src) => {
      window.messages = [];
      addEventListener('message', ({ source, data }) => source === other.contentWindow && window.messages.push(data));
      const other = document.createElement('iframe');
      Object.assign(other, { src, id: 'other', height: 1000 });
      place.append(other);
    }, src);
    const other = frameOf(page, 'other');
    const { inside: height } = await eventually(async () => {
      const found = await heights(other);
      await hears(page, forms(found.inside, { name: 'november', pym: 'x', src }));
      return found;
    });
    await other.evaluate((it) => it.contentWindow.postMessage('[iFrameSizer]card7:8', '*'));
    const width = await other.evaluate((it) => it.clientWidth);
    await eventually(() => hears(page, [`[iFrameSizer]card7:${height}:${width}:size`]));
  }));

test('a message that no frame of ours has sent costs nothing, and one like theirs no more than one look', () =>
  open({ path: 'shadow.html' }, async (page) => {
    for (const id of ['one', 'two']) await fits(frameOf(page, id));
    const looks = await page.evaluate(async () => {
      let looks = [];
      for (const { prototype } of [Document, DocumentFragment]) {
        const own = prototype.querySelectorAll;
        prototype.querySelectorAll = function (selector) {
          looks.push(selector);
          return own.call(this, selector);
        };
      }
      const cost = async (...messages) => {
        looks = [];
        for (const message of [...messages, 'all is told']) postMessage(message, '*');
        await new Promise((done) => addEventListener('message', ({ data }) => data === 'all is told' && done(undefined)));
        return looks;
      };
      const like = { sentinel: 'amp', type: 'embed-size', height: 300 };
      return [
        await cost('x', {}, [], { type: 'embed-size', height: 300 }, { sentinel: 'other' }, { message: 'height', value: 3 }),
        await cost(like),
        await cost(...Array(100).fill(like)),
      ];
    });
    assert.deepEqual(looks[0], []);
    const all = looks.map((of) => of.filter((selector) => selector === '*').length);
    assert.deepEqual(all, [0, 3, 0], 'the page itself and its two roots');
  }));

/** Puts a frame of a figure into the page, beside which everything that is said is taken down. */
const listenTo = (page, src, height) =>
  page.evaluate(
    ([src, height]) => {
      window.messages = [];
      addEventListener('message', ({ data }) => window.messages.push(data));
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, id: 'one', height });
      place.append(frame);
    },
    [src, height],
  );

test('a frame is quiet when nothing changes', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    await listenTo(page, `${crossings}embed/seasons/`, 1000);
    await live(page, 'one');
    const isView = ({ type }) => type === 'crossings:view';
    await inside(page, 'one').locator('html').evaluate(atRest);
    await eventually(async () => {
      const { inside: height } = await heights(frameOf(page, 'one'));
      await hears(page, forms(height, { name: 'seasons', pym: '', src: `${crossings}embed/seasons/` }));
      assert.equal((await page.evaluate(() => window.messages)).filter(isView).length, 1);
    });
    const before = await page.evaluate(() => window.messages.splice(0));
    assert.equal(before.filter(isView).length, 1);
    // Its height in four forms: as printed, alive, with its fonts, and once more when all has loaded.
    assert.ok(before.length <= 4 * 4 + 1, `${before.length} messages at first`);
    await inside(page, 'one').locator('html').evaluate(atRest);
    const answer = await greeted(frameOf(page, 'one'));
    assert.deepEqual(await page.evaluate(() => window.messages), [answer], 'nothing came before the answer');
  }));

test('an empty query changes nothing, and has view and height said again', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    const src = `${crossings}embed/seasons/?measure=boats`;
    await listenTo(page, src, 1000);
    await live(page, 'one');
    const frame = frameOf(page, 'one');
    // All that it says by itself has been said and heard.
    await inside(page, 'one').locator('html').evaluate(atRest);
    await greeted(frame);
    await page.evaluate(() => window.messages.splice(0));
    const { query } = await ask(frame, '');
    assert.equal(query, 'view=seasons&measure=boats');
    // Its height follows the answer.
    await greeted(frame);
    const { inside: height } = await heights(frame);
    await hears(page, forms(height, { name: 'seasons', pym: '', src }));
  }));

test('a figure of fixed height tells none, and scrolls in its frame', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    await listenTo(page, `${crossings}embed/seasons/?height=fixed`, 300);
    await live(page, 'one');
    const frame = frameOf(page, 'one');
    assert.equal((await ask(frame, '')).query, 'view=seasons');
    await ask(frame, '');
    const told = await page.evaluate(() => window.messages.filter((message) => message?.type !== 'crossings:view'));
    assert.deepEqual(told, []);
    const found = await heights(frame);
    assert.ok(found.inside > found.frame, 'there is more than the frame shows');
    await inside(page, 'one').locator('.source').scrollIntoViewIfNeeded();
    assert.ok(
      await inside(page, 'one')
        .locator('html')
        .evaluate(() => scrollY > 0),
    );
  }));

test('a stance map that stays as printed says what it shows', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    await listenTo(page, `${crossings}embed/stance/?static`, 900);
    await page.waitForFunction(() => window.messages.some((message) => message?.type === 'crossings:view'));
    const { query, words } = await page.evaluate(() => window.messages.find(({ type }) => type === 'crossings:view'));
    assert.equal(query, 'view=stance');
    assert.match(words, /stand apart/);
  }));
