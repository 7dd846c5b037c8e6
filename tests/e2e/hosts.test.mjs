// Our figures in the pages of other sites: as high as what is in them, whatever the host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, heights, withHosts } from './support/hosts.mjs';
import { colours } from './support/pictures.mjs';

const open = withHosts();
// A module of another host comes only with its leave, and caches keep what they may.
const seen = [];
const openLent = withHosts({ headers: { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' }, seen });

/** The frame of a figure or the frame itself. */
const frameOf = (page, id) => page.locator(`#${id} iframe, iframe#${id}`);
const inside = (page, id) => frameOf(page, id).contentFrame();
const live = (page, id) => inside(page, id).locator('figure[data-state="live"]').waitFor();

/** Opens what can be opened and closes it again: the frame grows, and shrinks to what it was. */
const breathes = async (page, id) => {
  await live(page, id);
  const before = await fits(frameOf(page, id), id);
  const summary = inside(page, id).locator('.counted summary');
  await summary.press('Enter');
  await fits(frameOf(page, id), `${id}, opened,`, (height) => height > before);
  await summary.press('Enter');
  await fits(frameOf(page, id), `${id}, closed again,`, (height) => height === before);
};

for (const [path, ...ids] of [
  ['column', 'one', 'two'],
  ['hostile', 'one', 'two'],
  ['rtl', 'one'],
  ['strict', 'one', 'two'],
  ['twice', 'one', 'two'],
  ['module', 'one'],
  ['pym', 'place'],
  ['frames', 'place'],
  ['resizer', 'one'],
  ['datawrapper', 'one'],
  ['amp', 'one', 'two'],
]) {
  test(`${path}: the frame grows and shrinks with what is in it`, () =>
    (['twice', 'module'].includes(path) ? openLent : open)({ path: `${path}.html` }, async (page) => {
      for (const id of ids) await breathes(page, id);
    }));
}

test('a narrower page has a higher figure, and back', () =>
  open({ path: 'rtl.html', viewport: { width: 360, height: 800 } }, async (page) => {
    await live(page, 'one');
    const narrow = await fits(frameOf(page, 'one'));
    await page.setViewportSize({ width: 700, height: 800 });
    await page.waitForFunction((before) => document.querySelector('#one').offsetHeight !== before, narrow);
    assert.notEqual(await fits(frameOf(page, 'one')), narrow);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.waitForFunction((before) => document.querySelector('#one').offsetHeight === before, narrow);
  }));

test('a figure in a tab fits when the tab opens', () =>
  open({ path: 'tabs.html' }, async (page) => {
    await fits(frameOf(page, 'one'));
    await page.click('#open-two');
    await live(page, 'two');
    await fits(frameOf(page, 'two'));
    await fits(frameOf(page, 'three'));
    await page.click('#open-one');
    await page.waitForTimeout(200);
    assert.ok((await fits(frameOf(page, 'one'))) > 100, 'a hidden figure is not a flat one');
    await breathes(page, 'one');
  }));

test('a figure in an accordion loads and fits when it opens', () =>
  open({ path: 'accordion.html' }, async (page) => {
    await fits(frameOf(page, 'two'));
    await page.locator('summary').first().click();
    await breathes(page, 'one');
  }));

test('a dark host, a transparent figure', () =>
  open({ path: 'dark.html' }, async (page) => {
    for (const id of ['one', 'two']) await live(page, id);
    const ground = (id) => inside(page, id).locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
    assert.equal(await ground('one'), 'rgba(0, 0, 0, 0)');
    assert.equal(await ground('two'), 'rgb(253, 252, 249)');
    const place = await frameOf(page, 'one').boundingBox();
    const { count } = await colours(page, await page.screenshot({ clip: { x: place.x, y: place.y, width: 8, height: 40 } }));
    assert.deepEqual(Object.keys(count), ['16 20 24 255'], 'the host shows through');
    assert.equal(await inside(page, 'three').locator('figure').getAttribute('data-state'), 'static');
    await fits(frameOf(page, 'three'));
  }));

test('a host without any script of ours shows it well, even without scripts in the frame', () =>
  // Where the frame has no origin, its fonts are refused, and the host's device has others.
  open({ path: 'plain.html', allow: (complaint) => /Blocked script execution|\.js csp$|\.woff2|ERR_FAILED$/.test(complaint) }, async (page) => {
    await live(page, 'one');
    const sheets = (id) => inside(page, id).locator('html').evaluate(() => document.styleSheets.length);
    assert.equal(await sheets('four'), await sheets('two'), 'dressed without an origin, too');
    for (const id of ['one', 'two', 'three', 'four']) {
      assert.ok(await inside(page, id).locator('.plot.wide, .plot.narrow').and(inside(page, id).locator(':visible')).first().isVisible());
    }
    assert.equal(await inside(page, 'two').locator('figure').getAttribute('data-state'), 'static');
    assert.ok(await inside(page, 'two').locator('.choice.measure').isHidden(), 'no choice that does nothing');
  }));

test('the card of a claim tells how high it is, as figures do', () =>
  open({ path: 'card.html' }, async (page, { crossings }) => {
    const card = frameOf(page, 'one');
    const before = await fits(card);
    assert.equal(await inside(page, 'one').locator('html').evaluate((root) => getComputedStyle(root).backgroundColor), 'rgb(20, 24, 27)');
    const summary = inside(page, 'one').locator('summary').first();
    await summary.press('Enter');
    await fits(card, 'closed,', (height) => height < before);
    await summary.press('Enter');
    await fits(card, 'opened again,', (height) => height === before);
    const said = await page.evaluate(async (src) => {
      const heard = [];
      addEventListener('message', ({ data }) => heard.push(data));
      const frame = document.createElement('iframe');
      frame.src = src;
      place.append(frame);
      await new Promise((done) => (frame.onload = done));
      await new Promise((done) => setTimeout(done, 300));
      const first = heard.splice(0);
      frame.contentWindow.postMessage('[iFrameSizer]card7:8', '*');
      await new Promise((done) => setTimeout(done, 200));
      return { first, second: heard };
    }, `${crossings}embed/claim/november/?childId=x`);
    const has = (form) => assert.ok(said.first.some((data) => form.test(JSON.stringify(data))), `${form} ${JSON.stringify(said)}`);
    for (const form of [/"embed-size","height":\d+/, /"datawrapper-height":\{"november":\d+/, /pymxPYMxxxPYMxheightxPYMx\d+/, /iframe\.resize/]) has(form);
    assert.match(JSON.stringify(said.second), /\[iFrameSizer\]card7:\d+:\d+:size/);
  }));

test('on paper a figure is all there', () =>
  open({ path: 'print.html' }, async (page) => {
    await live(page, 'one');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await inside(page, 'one').locator('.plot:visible').first().isVisible());
  }));

test('twenty figures load each program once', () => {
  seen.length = 0;
  return openLent({ path: 'twenty.html' }, async (page) => {
    for (const element of await page.locator('crossings-figure').all()) {
      await element.scrollIntoViewIfNeeded();
      await element.locator('iframe').contentFrame().locator('figure[data-state="live"]').waitFor();
      await fits(element.locator('iframe'));
    }
    const programs = seen.filter((path) => path.endsWith('.wasm'));
    assert.ok(programs.length > 0);
    assert.deepEqual(programs, [...new Set(programs)]);
  });
});

test('a figure out of sight does not load', () => {
  seen.length = 0;
  return openLent({ path: 'twenty.html' }, async (page) => {
    await page.locator('crossings-figure iframe').first().contentFrame().locator('figure[data-state="live"]').waitFor();
    const loaded = seen.filter((path) => /^.embed.\w+.$/.test(path)).length;
    assert.ok(loaded < 15, `${loaded} of 20`);
  });
});

/** Notes what the elements of a page say. */
const note = (page) =>
  page.evaluate(() => {
    window.heard = [];
    addEventListener('crossings:view', ({ detail, target }) => window.heard.push({ ...detail, id: target.id }));
  });

test('an element sets, tells and answers', () =>
  open({ path: 'column.html' }, async (page) => {
    await note(page);
    const shown = await page.evaluate(() => document.querySelector('#one').set('measure=boats'));
    assert.equal(shown.query, 'view=seasons&measure=boats');
    assert.match(shown.words, /boats/);
    assert.deepEqual(Object.keys(shown).sort(), ['query', 'title', 'words']);
    await inside(page, 'one').locator('.subtitle').filter({ hasText: /^Small boats/ }).waitFor();
    await inside(page, 'one').locator('input[name="seasons-measure"][value="people"]').check({ force: true });
    await page.waitForFunction(() => window.heard.some(({ id, query }) => id === 'one' && query === 'view=seasons'));
    // Another figure is another page of ours.
    const other = await page.evaluate(() => document.querySelector('#one').set('view=years&measure=boats'));
    assert.equal(other.query, 'view=years&measure=boats');
    await fits(frameOf(page, 'one'));
    const refused = await page.evaluate(() => document.querySelector('#one').set('view=nope').catch((error) => error.message));
    assert.equal(refused, 'there is no such figure');
    const many = await page.evaluate(() =>
      Promise.all(Array.from({ length: 50 }, (_, i) => document.querySelector('#one').set(`view=years&measure=${i % 2 ? 'boats' : 'people'}`))),
    );
    assert.ok(many.every(({ query }) => query === 'view=years&measure=boats'), 'the last of what is asked at once');
  }));

test('figures come, go and come again with what they showed', () =>
  open({ path: 'empty.html' }, async (page) => {
    await note(page);
    const shown = await page.evaluate(async () => {
      const figure = document.createElement('crossings-figure');
      figure.id = 'one';
      figure.setAttribute('view', 'seasons');
      place.append(figure);
      return figure.set('measure=boats');
    });
    assert.equal(shown.query, 'view=seasons&measure=boats');
    await page.evaluate(() => {
      const figure = document.querySelector('#one');
      figure.remove();
      place.append(figure);
    });
    await inside(page, 'one').locator('.subtitle').filter({ hasText: /^Small boats/ }).waitFor();
    await breathes(page, 'one');
    await page.evaluate(() => document.querySelector('#one').setAttribute('view', 'years'));
    await inside(page, 'one').locator('figure[data-figure="years"][data-state="live"]').waitFor();
    await fits(frameOf(page, 'one'));
    // One that is taken away while something is asked of it answers when it is back.
    const late = await page.evaluate(async () => {
      const figure = document.querySelector('#one');
      const answer = figure.set('view=years&measure=boats');
      figure.remove();
      place.append(figure);
      return answer;
    });
    assert.equal(late.query, 'view=years&measure=boats');
  }));

test('a frame is quiet when nothing changes', () =>
  open({ path: 'empty.html' }, async (page, { crossings }) => {
    await page.evaluate(async (src) => {
      window.messages = [];
      addEventListener('message', ({ data }) => window.messages.push(data));
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, id: 'one', height: 1000 });
      place.append(frame);
    }, `${crossings}embed/seasons/`);
    await live(page, 'one');
    await page.waitForTimeout(500);
    const before = await page.evaluate(() => window.messages.splice(0));
    assert.ok(before.length <= 14, `${before.length} messages at first`);
    const { inside: height } = await heights(frameOf(page, 'one'));
    const has = (expected) => assert.ok(before.some((data) => JSON.stringify(data) === JSON.stringify(expected)), JSON.stringify(expected));
    has({ sentinel: 'amp', type: 'embed-size', height });
    has({ 'datawrapper-height': { seasons: height } });
    has(`pymxPYMxxPYMxheightxPYMx${height}`);
    assert.equal(before.filter(({ type }) => type === 'crossings:view').length, 1);
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(() => window.messages), []);
  }));
