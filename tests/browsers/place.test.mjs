// The map of the place: a figure that no program makes live, on its page, in the article and in frames.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { ask, fits, withHosts } from './support/hosts.mjs';
import { figure, STILL, shifts, withPage } from './support/page.mjs';
import { colours } from './support/pictures.mjs';

const openPage = withPage();
const openHost = withHosts();

/** What is loaded for a program. */
const ofProgram = (requests) => requests.filter((url) => /wasm|series-|boot|stance-.*\.js/.test(url));

/** Everything of it can be seen, in its final state. */
const isWhole = async (page) => {
  const place = figure(page, 'place');
  assert.equal(await place.getAttribute('data-state'), 'static');
  for (const part of ['.subtitle', '.words', '.source', '.plot.wide svg, .plot.narrow svg']) {
    assert.ok(await place.locator(part).filter({ visible: true }).first().isVisible(), part);
  }
  const label = await place.locator('svg[role="img"]').first().getAttribute('aria-label');
  const words = await Promise.all(['.words', '.whole p'].map((part) => place.locator(part).textContent()));
  assert.equal(words.join(' '), label, 'what is read out is what stands below');
  assert.match(label, /about 33 km \(21 miles\) apart/);
};

for (const { name, ...options } of [
  { name: 'with scripts' },
  { name: 'without', ...STILL },
  { name: 'in the dark, on a phone', colorScheme: 'dark', viewport: { width: 375, height: 800 } },
  { name: 'on the narrowest screen', viewport: { width: 320, height: 640 } },
]) {
  for (const path of ['v/place/', 'embed/place/']) {
    test(`${path} is complete ${name}, and loads no program`, () =>
      openPage({ path, ...options }, async (page, { requests }) => {
        await isWhole(page);
        assert.deepEqual(ofProgram(requests), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `the page is ${wide} px too wide`);
      }));
  }
}

for (const path of ['v/place/', 'embed/place/']) {
  for (const [colorScheme, query, [water, land]] of [
    ['light', '', ['223 232 236 255', '244 240 230 255']],
    ['dark', '', ['26 38 46 255', '43 49 54 255']],
    ['light', 'theme=dark', ['26 38 46 255', '43 49 54 255']],
  ]) {
    test(`${path}?${query} on a ${colorScheme} device has the colours of its theme`, () =>
      openPage({ path: `${path}?${query}`, colorScheme }, async (page) => {
        const picture = await figure(page, 'place').locator('.plot.wide').screenshot();
        const { count } = await colours(page, picture);
        for (const colour of [water, land]) assert.ok(count[colour] > 1000, `${colour}: ${count[colour]}`);
      }));
  }
}

test('nothing on its page moves', needs('layout shifts'), () =>
  openPage({ path: 'v/place/' }, async (page) => assert.deepEqual(await shifts(page), [])),
);

test('a frame and an element are as high as what is in them', () =>
  openHost({ path: 'place.html' }, async (page) => {
    for (const selector of ['#one iframe', 'iframe#two']) {
      const frame = page.locator(selector);
      await frame.scrollIntoViewIfNeeded();
      const root = frame.contentFrame().locator('html:has(.source)');
      await root.waitFor();
      const before = await fits(frame, selector);
      await root.evaluate((it) => {
        it.dataset.controls = 'all';
      });
      await fits(frame, `${selector}, with all,`, (height) => height > before);
    }
    const dark = page.locator('#one iframe').contentFrame().locator('html');
    assert.equal(await dark.getAttribute('data-theme'), 'dark');
  }));

test('a frame says what it shows, and that it is static', () =>
  openHost({ path: 'place.html' }, async (page) => {
    await page.waitForFunction(() => document.querySelector('#one').shows);
    const shows = await page.evaluate(() => document.querySelector('#one').shows);
    assert.equal(shows.query, 'view=place');
    assert.match(shows.title, /Strait of Dover/);
    const frame = page.locator('iframe#two');
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator('.source').waitFor();
    assert.equal((await ask(frame, '')).query, 'view=place');
    assert.equal((await ask(frame, 'by=year')).error, 'this figure is static');
  }));

test('/embed/?view=place leads there', () =>
  openPage({ path: 'embed/?view=place&header=no' }, async (page) => {
    await page.waitForURL(/\/embed\/place\/\?header=no$/);
    const { width, height } = await page.locator('figcaption').boundingBox();
    assert.ok(width <= 1 && height <= 1, 'the title is for screen readers');
  }));
