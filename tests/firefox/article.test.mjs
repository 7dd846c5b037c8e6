// The article in Firefox: what is known is chosen once for all of it, its links drive figures, its terms open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goBack, until, withPage } from './support/page.mjs';

const openPage = withPage();

const numbers = (page) => page.$$eval('[data-number]', (all) => all.map((one) => one.textContent));
const words = (slug, pattern) => [(slug, pattern) => document.querySelector(`[data-figure="${slug}"] .words`).textContent.includes(pattern), slug, pattern];

test('the article is looked back from, and Back brings today', () =>
  openPage('', {}, async (page) => {
    const today = await numbers(page);
    await page.click('button[data-known="2024-11-07"]');
    await until(page, ...words('arrivals', 'up to 7 November 2024.'));
    await until(page, () => location.search.includes('asof=2024-11-07'));
    assert.notDeepEqual(await numbers(page), today);
    await goBack(page);
    await until(page, () => !document.querySelector('[data-now]'));
    assert.deepEqual(await numbers(page), today);
  }));

test('a link of the prose drives its figure', () =>
  openPage('', {}, async (page) => {
    await page.click('a[data-drive*="focus=2023"]');
    await until(page, () => location.search.includes('view=seasons&focus=2023'));
    await until(page, () => document.querySelector('[data-figure="seasons"] .notice').textContent.includes('what the text says'));
  }));

test('a term is explained on demand', () =>
  openPage('', {}, async (page) => {
    await page.click('[popovertarget="term-small-boat"]');
    await until(page, () => document.querySelector('#term-small-boat').matches(':popover-open'));
  }));
