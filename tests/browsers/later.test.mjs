// The stance map in the article: its program loads when a reader comes near, and what was pressed before is done then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintAbout } from './support/complaints.mjs';
import { figure, loaded, STILL, withPage } from './support/page.mjs';

const openPage = withPage();
/** A server that holds programs back. */
const openWaiting = withPage({ held: '.wasm' });
/** One that holds the words of statements back. */
const openSilent = withPage({ held: '.txt' });

const ofMap = (requests) => requests.filter((url) => /\/(stance-[0-9a-f]+_bg\.wasm|data\/(stance|words)-)/.test(url));
const PROGRAM = /stance-[0-9a-f]+_bg\.wasm$/;
const WORDS = /\/data\/words-/;
const near = (page) => figure(page, 'stance').evaluate((map) => map.scrollIntoView({ behavior: 'instant' }));

test('its program is no part of the first load, and loads when it is near', () =>
  openPage({}, async (page, { requests }) => {
    await loaded(page);
    assert.deepEqual(ofMap(requests), []);
    await near(page);
    await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
    assert.equal(ofMap(requests).length, 2);
  }));

test('a mark that was pressed before opens its evidence, and what was ticked stays ticked', () =>
  openWaiting({}, async (page, { release }) => {
    const map = figure(page, 'stance');
    await near(page);
    await map.locator('.maps .plot:visible a[href$="#actor-conservative"]').click();
    await map.locator('[data-key="map"]').selectOption('said');
    assert.equal(await map.getAttribute('data-state'), 'static');
    await release();
    await map.locator('.quotes li').first().waitFor();
    assert.match(await map.locator('.standing').textContent(), /^Conservatives/);
    assert.ok((await map.locator('.quotes .fragment').count()) > 3);
    assert.equal(await map.getAttribute('aria-busy'), null);
  }));

test('a map that was chosen before is shown', () =>
  openWaiting({}, async (page, { release }) => {
    const map = figure(page, 'stance');
    await near(page);
    await map.locator('[data-key="map"]').selectOption('experts');
    await release();
    await page.locator('[data-figure="stance"][data-map="experts"]').waitFor();
  }));

test('where its program does not come, the map stays as it was printed', () =>
  openPage({ block: PROGRAM }, async (page) => {
    await near(page);
    await page.locator('[data-figure="stance"][data-state="failed"]').waitFor();
    assert.ok(await figure(page, 'stance').locator('.maps .plot:visible svg').isVisible());
    assert.ok(await figure(page, 'stance').locator('.failed-note').isVisible());
  }));

test('a mark that was pressed leads to the page of the map where its program does not come', () => {
  const ours = { allow: (complaint) => complaintAbout(complaint, PROGRAM) };
  return openPage(ours, async (page, { context }) => {
    let press;
    const pressed = new Promise((done) => {
      press = done;
    });
    await context.route(PROGRAM, async (route) => {
      await pressed;
      await route.abort();
    });
    await near(page);
    await figure(page, 'stance').locator('.maps .plot:visible a[href$="#actor-conservative"]').click();
    press();
    await page.waitForURL(/\/v\/stance\/#actor-conservative$/);
    await page.locator('#actor-conservative:target li').first().waitFor();
  });
});

test('without script it is complete, and all statements can be opened', () =>
  openPage({ ...STILL }, async (page) => {
    assert.ok(await figure(page, 'stance').locator('.maps .plot:visible svg').isVisible());
    await page.locator('.statements summary').click({ force: true });
    assert.equal(await page.locator('.statements li:visible').count(), 56);
  }));

for (const path of ['', 'embed/stance/']) {
  const map = (page) => figure(page, 'stance');
  const press = (page) => map(page).locator('.maps .plot:visible a[href$="#actor-conservative"]').click();

  test(`the words of statements come once they are opened, ${path || 'article'}`, () =>
    openSilent({ path }, async (page, { requests, release }) => {
      await near(page);
      await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
      assert.deepEqual(
        requests.filter((url) => url.includes('/data/words-')),
        [],
      );
      await press(page);
      await map(page).locator('.standing .head').waitFor();
      assert.equal(await map(page).locator('.quotes li').count(), 0);
      await release();
      await map(page).locator('.quotes .fragment').first().waitFor();
      assert.equal(await map(page).locator('.quotes li:not(:has(.fragment))').count(), 0);
      const reasons = map(page).locator('.quotes .codes a').first();
      assert.match(await reasons.evaluate((link) => link.href.replace(location.origin, '')), /^\/v\/stance\/#S\d+$/);
    }));

  test(`where they do not come it says so, and asks again, ${path || 'article'}`, () =>
    openPage({ path, block: WORDS }, async (page, { context }) => {
      await near(page);
      await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
      await press(page);
      await map(page).locator('.opened .missing a').waitFor();
      await context.unroute(WORDS);
      await map(page).locator('.maps .plot:visible a[href$="#actor-labour"]').click();
      await map(page).locator('.quotes .fragment').first().waitFor();
      assert.equal(await map(page).locator('.missing').count(), 0);
    }));
}

test('a link to open evidence opens it with its words', () =>
  openPage({ path: 'embed/stance/?actor=labour' }, async (page) => {
    await figure(page, 'stance').locator('.quotes .fragment').first().waitFor();
  }));

for (const path of ['', 'embed/stance/']) {
  test(`without the script that brings the words the map is live all the same, ${path || 'article'}`, () =>
    openPage({ path, block: /\/words-[0-9a-f]+\.js$/ }, async (page) => {
      await near(page);
      await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
      await figure(page, 'stance').locator('.maps .plot:visible a[href$="#actor-conservative"]').click();
      await figure(page, 'stance').locator('.standing .head').waitFor();
      assert.equal(await figure(page, 'stance').getAttribute('data-state'), 'live');
    }));
}
