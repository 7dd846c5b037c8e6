// One address, one view: opened from a link, written as the reader goes, gone back over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESSES } from './support/addresses.mjs';
import { figure, SLUGS, subject, withPage } from './support/page.mjs';

const openPage = withPage();
const open = (path, visit) => openPage({ wait: 'live', path }, visit);

test('each view has a state that readers share in support/addresses.mjs', () => {
  const states = new Set(ADDRESSES.map(([slug]) => slug));
  assert.deepEqual([...states].sort(), [...SLUGS].sort());
});

test('a link opens its view, and brings it to the eye', () =>
  open('?view=arrivals&by=year&measure=boats&tab=table', async (page) => {
    await subject(page, 'arrivals', /^Arrivals each year, boats/);
    assert.ok(await figure(page, 'arrivals').locator('.table table').isVisible());
    await page.waitForFunction(() => {
      const { top } = document.querySelector('[data-figure="arrivals"]').getBoundingClientRect();
      return top < innerHeight;
    });
    await subject(page, 'seasons', /^People/);
  }));

test('what the reader chooses is written down, and Back goes back over it', () =>
  open('', async (page) => {
    const choose = (value) => page.locator(`input[name="arrivals-by"][value="${value}"]`).check({ force: true });
    await choose('year');
    await page.waitForURL(/\?view=arrivals&by=year$/);
    await choose('week');
    await page.waitForURL(/\?view=arrivals&by=week$/);
    await page.goBack();
    await subject(page, 'arrivals', /^Arrivals each year/);
    await page.goBack();
    await subject(page, 'arrivals', /^Arrivals each month/);
    assert.doesNotMatch(page.url(), /view=/);
    await page.goForward();
    await subject(page, 'arrivals', /^Arrivals each year/);
  }));

test('Back goes over the changes of two figures one by one, and Forward comes back', () =>
  open('', async (page) => {
    const pick = (name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
    await pick('arrivals-by', 'year');
    await page.waitForURL(/by=year$/);
    await pick('seasons-measure', 'boats');
    await page.waitForURL(/view=seasons&measure=boats$/);
    await pick('arrivals-by', 'week');
    await page.waitForURL(/by=week$/);
    const entries = await page.evaluate(() => history.length);
    await page.goBack();
    await subject(page, 'arrivals', /^Arrivals each year/);
    await subject(page, 'seasons', /^Small boats/);
    await page.goBack();
    await subject(page, 'seasons', /^People/);
    await subject(page, 'arrivals', /^Arrivals each year/);
    await page.goForward();
    await page.goForward();
    await subject(page, 'arrivals', /^Arrivals each week/);
    await subject(page, 'seasons', /^Small boats/);
    assert.equal(await page.evaluate(() => history.length), entries, 'going back writes nothing');
  }));

test('however fast a reader goes, the address ends where the figure does, and Back leaves all of it', () =>
  open('?view=arrivals&by=day', async (page) => {
    const overlay = figure(page, 'arrivals').locator('.overlay:visible');
    await overlay.focus();
    const before = await page.evaluate(() => history.length);
    await page.keyboard.down('ArrowLeft');
    // As a key that is held: each of these is one of its repeats.
    for (let press = 0; press < 400; press++) await page.keyboard.down('ArrowLeft');
    await page.keyboard.up('ArrowLeft');
    const { query } = await page.evaluate(() => window.crossings.get('arrivals'));
    assert.match(query, /&at=\d{4}-\d\d-\d\d$/);
    await page.waitForURL((url) => url.search === `?${query}`);
    assert.equal(await page.evaluate(() => history.length), before + 1, 'one entry for one key');
    await page.goBack();
    await page.waitForURL((url) => url.search === '?view=arrivals&by=day');
    await page.waitForFunction(async () => (await window.crossings.get('arrivals')).query === 'view=arrivals&by=day');
  }));

test('a page that is loaded anew shows what it showed before, and stays where it was', () =>
  openPage({ wait: 'live' }, async (page) => {
    await page.evaluate(async () => {
      await window.crossings.set('view=seasons&measure=boats');
      await window.crossings.set('view=arrivals&by=year');
    });
    await page.waitForURL(/by=year$/);
    await page.reload();
    await subject(page, 'seasons', /^Small boats/);
    await subject(page, 'arrivals', /^Arrivals each year/);
  }));

test('a link within the page changes no figure', () =>
  open('?view=arrivals&by=year', async (page) => {
    await subject(page, 'arrivals', /^Arrivals each year/);
    await page.evaluate(
      () =>
        new Promise((done) => {
          addEventListener('hashchange', () => requestAnimationFrame(done), { once: true });
          location.hash = 'sources';
        }),
    );
    await subject(page, 'arrivals', /^Arrivals each year/);
    assert.match(page.url(), /\?view=arrivals&by=year#sources$/);
  }));

for (const [query, notice] of [
  ['view=arrivals&by=fortnight', '“by=fortnight” was ignored: it can be day, week, month, quarter, year.'],
  ['view=seasons&years=1066', '“years=1066” was ignored: it can be 2018-01-01 to 20'],
  ['view=arrivals&at=%3Cimg%20src=x%20onerror=alert(1)%3E', 'was ignored: a date is written 2024-11-07.'],
]) {
  test(`the address ?${query} is answered with a notice`, () =>
    open(`?${query}`, async (page) => {
      const shown = page.locator('.notice p');
      await shown.waitFor();
      assert.ok((await shown.textContent()).includes(notice), await shown.textContent());
      assert.equal(await page.locator('.notice img').count(), 0);
    }));
}

test('a notice goes when its view does', () =>
  open('?view=arrivals&by=fortnight', async (page) => {
    await page.locator('.notice p').waitFor();
    await page.locator('input[name="arrivals-by"][value="year"]').check({ force: true });
    await page.locator('.notice p').waitFor({ state: 'detached' });
  }));

test('an address that is none of ours leaves the page as its author set it', () =>
  open('?utm_source=somewhere#sources', async (page) => {
    await subject(page, 'arrivals', /^Arrivals each month/);
    assert.equal(await page.locator('.notice p').count(), 0);
  }));
