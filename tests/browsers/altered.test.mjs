// A browser that translates the page, or makes links of its numbers, alters its texts. Figures change with a choice all
// the same, and say what they would have said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIED_ADDRESSES } from './support/addresses.mjs';
import { chance, dropComments, intrude, linkNumbers, press, texts, translate, unfold } from './support/altered.mjs';
import { loaded, painted, withPage } from './support/page.mjs';

const openPage = withPage();

/** Pages, what is chosen on them, and the parts of them that say something else then. */
const CASES = [
  ...TRIED_ADDRESSES.map(([slug, query]) => [`v/${slug}/`, `view=${slug}&${query}`, '[data-figure]']),
  ['v/stance/', 'view=stance&x=law&y=routes&actor=labour&with=reform-uk', '[data-figure]'],
  ['v/stance/', 'view=stance&map=matrix&without=S01&tab=table', '[data-figure]'],
  ['v/check/', 'view=check&measure=boats&tab=table', '[data-figure]'],
  ['', 'view=arrivals&asof=2024-11-07', 'article'],
];

/**
 * What the parts say after the choice; `prepare` happens to the page before its scripts run, `late` before the choice.
 * @type {(one: string[], options: { prepare?: () => void, late?: () => void }) => Promise<string[]>}
 */
const textsAfter = ([path, query, parts], { prepare, late }) =>
  openPage({ path, prepare }, async (page) => {
    await loaded(page);
    await page.evaluate(unfold);
    if (late) await page.evaluate(late);
    const before = await page.evaluate(texts, parts);
    await page.evaluate((query) => window.crossings.set(query), query);
    const after = await page.evaluate(texts, parts);
    assert.notDeepEqual(after, before, `${query} changes what is said`);
    return after;
  });

for (const one of CASES) {
  test(`/${one[0]} says what ${one[1]} shows`, async (t) => {
    const expected = await textsAfter(one, {});
    await t.test('when it was translated', async () => assert.deepEqual(await textsAfter(one, { late: translate }), expected));
    await t.test('when its numbers are links', async () =>
      assert.deepEqual(await textsAfter(one, { prepare: linkNumbers }), expected),
    );
  });
}

const BUTTONS = 'button[data-set], button[data-sort], button[data-known], button[data-next], button[data-guess]';

/**
 * What the page says after each of its buttons was pressed, one after the other.
 * @type {(path: string, query: string, options: { late?: () => void }) => Promise<string[][]>}
 */
const pressed = (path, query, { late }) =>
  openPage({ path, prepare: chance }, async (page) => {
    await loaded(page);
    // What is loaded when a reader comes near it is there from the start, or it would come at any time.
    const later = page.locator('figure[data-later]');
    if (await later.count()) {
      await later.scrollIntoViewIfNeeded();
      await page.locator('figure[data-later][data-state="live"]').waitFor();
    }
    await page.evaluate((query) => window.crossings.set(query), query);
    const all = [];
    for (let at = 0, more = true; more; at += 1) {
      if (late) await page.evaluate(late);
      more = await page.evaluate(`(${press})(${JSON.stringify(BUTTONS)}, ${at})`);
      await painted(page);
      all.push(await page.evaluate(texts, 'main'));
    }
    assert.ok(new Set(all.flat()).size > 2, 'buttons change what is said');
    return all;
  });

for (const [path, query] of [
  ['', 'view=arrivals&tab=table'],
  ['v/check/', 'view=check&tab=table'],
  ['v/governments/', 'view=governments&tab=table'],
  ['v/stance/', 'view=stance&actor=labour&tab=table'],
]) {
  test(`/${path}: buttons do the same when they were translated`, async () =>
    assert.deepEqual(await pressed(path, query, { late: translate }), await pressed(path, query, {})));
}

test('an element that somebody has put into a figure costs that figure alone', () =>
  openPage({ prepare: intrude }, async (page) => {
    await page.locator('[data-figure="arrivals"][data-state="live"]').waitFor();
    await page.locator('[data-figure="seasons"][data-state="failed"]').waitFor();
    assert.ok(await page.locator('[data-figure="seasons"] .failed-note').isVisible());
    assert.ok(await page.locator('[data-figure="seasons"] .plot svg:visible').first().isVisible());
    await page.evaluate(() => window.crossings.set('view=arrivals&by=year'));
    assert.match(await page.locator('[data-figure="arrivals"] .subtitle').textContent(), /^Arrivals each year/);
  }));

for (const [path, query] of [
  ['v/seasons/', 'view=seasons&measure=boats'],
  ['v/stance/', 'view=stance&x=law'],
  ['', 'view=arrivals&by=year'],
]) {
  test(`/${path}: figures of a page without comments are live, and change`, () =>
    openPage({ path, prepare: dropComments }, async (page) => {
      await loaded(page);
      assert.equal(await page.locator('[data-state="failed"]').count(), 0);
      const shown = await page.evaluate((query) => window.crossings.set(query), query);
      assert.ok(shown.query.startsWith(query), shown.query);
    }));
}

test('numbers are links before the scripts run, where that is tested', () =>
  openPage({ prepare: linkNumbers }, async (page) => {
    await loaded(page);
    assert.ok((await page.locator('a[href^="tel:"]').count()) > 1000);
    assert.ok((await page.locator('[data-figure="seasons"] .words a[href^="tel:"]').count()) > 2);
  }));
