// In Firefox, too, a page whose texts were altered says what its figures show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkNumbers, texts, translate, unfold } from '../e2e/support/altered.mjs';
import { withPage } from './support/page.mjs';

const openPage = withPage();

const said = (path, query, parts, { early, late }) =>
  openPage(path, { early }, async (page) => {
    await page.evaluate(unfold);
    if (late) await page.evaluate(late);
    const before = await page.evaluate(texts, parts);
    await page.evaluate((query) => window.crossings.set(query), query);
    const after = await page.evaluate(texts, parts);
    assert.notDeepEqual(after, before, `${query} changes what is said`);
    return after;
  });

for (const [path, query, parts] of [
  ['', 'view=arrivals&asof=2024-11-07', 'article'],
  ['v/seasons/', 'view=seasons&measure=boats&tab=table', '[data-figure]'],
  ['v/check/', 'view=check&measure=boats&tab=table', '[data-figure]'],
  ['v/stance/', 'view=stance&x=law&y=routes&actor=labour&tab=table', '[data-figure]'],
]) {
  test(`/${path} says what ${query} shows, translated and with links for numbers`, async () => {
    const expected = await said(path, query, parts, {});
    assert.deepEqual(await said(path, query, parts, { late: translate }), expected);
    assert.deepEqual(await said(path, query, parts, { early: linkNumbers }), expected);
  });
}
