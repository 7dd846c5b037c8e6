// The stance map as a reader meets it: mostly figure, told in two sentences, its evidence beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { each } from './support/each.mjs';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { shifts, withPage } from './support/page.mjs';

const openPage = withPage();
const MAP = '[data-figure="stance"]';
const PHONE = { width: 375, height: 812 };

const open = (query, viewport, visit) =>
  openPage({ path: `v/stance/${query}`, viewport }, async (page) => {
    await page.waitForSelector(`${MAP}[data-state="live"]`);
    return visit(page, (selector) => page.locator(`${MAP} ${selector}`));
  });

const box = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return { left: x, right: x + width, top: y, bottom: y + height, width, height };
};

/** How many rows the things stand in that can be chosen above the drawing. */
const rows = async (part) => {
  const places = await part('.controls > *:visible').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  const near = (one, other) => Math.abs(one - other) < 12;
  return places.filter((one, i) => places.findIndex((other) => near(one, other)) === i).length;
};

test('on a phone the whole map is in the first screen', () =>
  open('', PHONE, async (_page, part) => {
    const { bottom } = await box(part('.maps .plot:visible svg'));
    assert.ok(bottom <= PHONE.height, `it ends at ${bottom}`);
  }));

for (const [width, expected] of [
  [320, 2],
  [375, 2],
  [479 + 32, 2],
  [540, 1],
  [768, 1],
  [1280, 1],
]) {
  test(`at ${width} px the main choices are three in ${expected === 1 ? 'one row' : 'two rows'}, the subtitle is a line`, () =>
    open('', { width, height: 800 }, async (_page, part) => {
      assert.equal(await part('.controls > .pick:visible select').count(), 3);
      assert.equal(await rows(part), expected);
      const { height } = await box(part('.subtitle'));
      const line = await part('.subtitle').evaluate((it) => Number.parseFloat(getComputedStyle(it).lineHeight));
      assert.ok(height < line * 1.5, `${height} px of lines of ${line}`);
    }));
}

test('with a change of the reader’s they are no more rows', () =>
  open('?y=routes', { width: 540, height: 800 }, async (_page, part) => {
    assert.ok(await part('.reset').isVisible());
    assert.equal(await rows(part), 1);
  }));

test('below the map stand two sentences, and the comparison is folded', () =>
  open('', PHONE, async (_page, part) => {
    const sentences = (await part('.words').innerText()).split(/(?<=\.) /);
    assert.deepEqual([sentences.length, await part('.whole p').isVisible()], [2, false]);
    const [map, words] = [await box(part('.maps .plot:visible svg')), await box(part('.words'))];
    assert.ok(words.top > map.bottom && words.top - map.bottom < 60, `${map.bottom} ${words.top}`);
    await part('.whole > summary').click();
    assert.match(await part('.whole p').innerText(), /^On removal.* not told apart: /);
  }));

test('evidence opens beside the map, and without it there is no empty column', () =>
  open('', { width: 1280, height: 900 }, async (page, part) => {
    const [figure, map] = [await box(page.locator(MAP)), await box(part('.maps .plot:visible svg'))];
    assert.ok(map.width >= figure.width * 0.97, `${map.width} of ${figure.width}`);
    await part('.maps .plot:visible a[href="#actor-labour"]').click();
    await part('.quotes li').first().waitFor();
    await eventually(async () => {
      const [smaller, opened] = [await box(part('.maps .plot:visible svg')), await box(part('.opened'))];
      assert.ok(opened.left > smaller.right && opened.right <= figure.right, 'beside it');
      assert.ok(opened.right - smaller.left >= figure.width * 0.97, 'both fill the column');
      assert.ok(Math.abs(opened.top - smaller.top) < 12 && Math.abs(opened.bottom - smaller.bottom) < 40, 'as high as it');
      const grid = await part('.maps .plot:visible svg').evaluate((svg) => svg.viewBox.baseVal.width);
      assert.ok(Math.abs(grid - smaller.width) <= 1, `drawn for ${grid} px, ${smaller.width} px wide`);
    });
    await part('[data-set="actor=none"]').click();
    await eventually(async () => assert.ok((await box(part('.maps .plot:visible svg'))).width >= figure.width * 0.97));
  }));

test('in the article it opens beside the map too', () =>
  openPage({ wait: 'live' }, async (page) => {
    const map = page.locator(MAP);
    await map.evaluate((it) => it.scrollIntoView({ behavior: 'instant' }));
    await page.waitForSelector(`${MAP}[data-state="live"]`);
    await map.locator('.maps .plot:visible a[href="#actor-labour"] circle').first().click();
    await eventually(async () => {
      const [drawing, opened] = [await box(map.locator('.maps .plot:visible svg')), await box(map.locator('.opened'))];
      assert.ok(opened.left > drawing.right && opened.height > 100);
    });
  }));

/** At 240 words in a minute. */
const MINUTE = 240;

for (const actor of ['labour', 'conservative', 'reform-uk', 'liberal-democrats', 'green-party', 'snp', 'plaid-cymru']) {
  test(`what ${actor} rests on is read in a minute, and each statement has its source`, () =>
    open(`?actor=${actor}`, { width: 1280, height: 900 }, async (_page, part) => {
      await part('.quotes li').first().waitFor();
      const words = (await part('.quotes > ol').innerText()).split(/\s+/).length;
      assert.ok(words <= MINUTE, `${words} words`);
      const all = part('.quotes > ol > li');
      for (const one of await each(all)) assert.match(await one.innerText(), /“.+”.*\d{4}.*\. \S/s);
      await all.first().locator('.rest > summary').click();
      await all.first().locator('.ours').waitFor();
      assert.ok(await all.first().locator('.counts input').first().isChecked());
    }));
}

test('of what a mark rests on the newest eight are open, and the others are folded', () =>
  open('?actor=conservative', { width: 1280, height: 900 }, async (_page, part) => {
    await part('.quotes li').first().waitFor();
    assert.equal(await part('.quotes > ol > li').count(), 8);
    const folded = part('.quotes > details').first();
    const [, number] = /^Earlier ones: (\d+)$/.exec(await folded.locator('> summary').innerText());
    assert.equal(await folded.locator('> ol > li').count(), Number(number));
  }));

for (const width of [375, 720, 1280]) {
  test(`at ${width} px nothing moves when it comes to life`, needs('layout shifts'), () =>
    open('', { width, height: 812 }, async (page) => assert.deepEqual(await shifts(page), [])),
  );
}
