// The stance map in Firefox: evidence opens by keyboard, a statement is left out, and Back brings it in again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goBack, NO_SCRIPTS, says, until, withPage } from './support/page.mjs';

const openPage = withPage();
const MAP = '[data-figure="stance"]';
const places = (page) =>
  page.$$eval(`${MAP} .maps .plot.wide a`, (links) => links.map((link) => link.getAttribute('aria-label')).join('\n'));

test('the wasm is loaded once, and all that is loaded is ours', () =>
  openPage('v/stance/', {}, (page, { requests, address }) => {
    assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
    assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
  }));

test('evidence opens by keyboard, a statement is left out, and Back brings it in again', () =>
  openPage('v/stance/', {}, async (page) => {
    const before = await places(page);
    await page.$eval(`${MAP} .maps .plot.wide a[href="#actor-labour"]`, (link) => link.focus());
    await page.keyboard.press('Enter');
    await says(page, 'stance', '.quotes', /Source:/);
    const id = await page.$eval(`${MAP} .quotes [data-of]`, (item) => item.dataset.of);
    await page.$eval(`${MAP} .quotes [data-count="${id}"][value="turned"]`, (input) => input.click());
    await until(page, (wanted) => location.search.includes(`flip=${wanted}`), id);
    assert.notEqual(await places(page), before);
    await goBack(page);
    await until(page, () => !location.search.includes('flip='));
    assert.equal((await places(page)).split('\n').length, before.split('\n').length);
  }));

for (const map of ['experts', 'computed', 'matrix', 'time']) {
  test(`the address opens the map “${map}”`, () =>
    openPage(`v/stance/?map=${map}&actor=snp`, {}, async (page) => {
      await says(page, 'stance', '.quotes', /Source:/);
      assert.ok((await page.$$(`${MAP} .maps .plot.wide svg > *`)).length > 10);
    }));
}

test('without scripts nothing is loaded that cannot run', () =>
  openPage('v/stance/', { live: false, set: NO_SCRIPTS }, async (page, { requests }) => {
    assert.ok(!requests.some((url) => url.endsWith('.js')), requests.join());
  }));
