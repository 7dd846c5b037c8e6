// The stance map in the article: its program loads when a reader comes near, and what was pressed before is done then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, loaded, STILL, withPage } from './support/page.mjs';

const openPage = withPage();
/** A server that holds the words back that the map opens, so that its program waits. */
const openWaiting = withPage({ held: '.txt' });

const ofMap = (requests) => requests.filter((url) => /\/(stance-[0-9a-f]+_bg\.wasm|data\/(stance|evidence)-)/.test(url));
const near = (page) => figure(page, 'stance').evaluate((map) => map.scrollIntoView({ behavior: 'instant' }));

test('its program is no part of the first load, and loads when it is near', () =>
  openPage({}, async (page, { requests }) => {
    await loaded(page);
    assert.deepEqual(ofMap(requests), []);
    await near(page);
    await page.locator('[data-figure="stance"][data-state="live"]').waitFor();
    assert.equal(ofMap(requests).length, 3);
  }));

test('a mark that was pressed before opens its evidence, and what was ticked stays ticked', () =>
  openWaiting({}, async (page, { release }) => {
    const map = figure(page, 'stance');
    await near(page);
    await map.locator('.maps .plot:visible a[href="#actor-conservative"]').click();
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
  openPage({ block: /stance-[0-9a-f]+_bg\.wasm$/ }, async (page) => {
    await near(page);
    await page.locator('[data-figure="stance"][data-state="failed"]').waitFor();
    assert.ok(await figure(page, 'stance').locator('.maps .plot:visible svg').isVisible());
    assert.ok(await figure(page, 'stance').locator('.failed-note').isVisible());
  }));

test('without script it is complete, and all statements can be opened', () =>
  openPage({ ...STILL }, async (page) => {
    assert.ok(await figure(page, 'stance').locator('.maps .plot:visible svg').isVisible());
    await page.locator('.statements summary').click({ force: true });
    assert.equal(await page.locator('.statements li:visible').count(), 63);
  }));
