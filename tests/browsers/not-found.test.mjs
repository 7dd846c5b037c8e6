// An address that leads nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, nearest } from '../../js/nearest.js';
import { needs } from './support/engine.mjs';
import { SLUGS, STILL, shifts, withPage } from './support/page.mjs';

test('words are compared by their letters', () => {
  const check = (one, two, expected) => assert.equal(distance(one, two), expected, `${one}, ${two}`);
  check('years', 'years', 0);
  check('year', 'years', 1);
  check('yaers', 'years', 2);
  check('', 'years', 5);
  check('seasons', 'years', 4);
});

test('the nearest page is found, or none', () => {
  const pages = [{ words: ['arrivals'] }, { words: ['years', 'annual'] }, { words: ['nationalities'] }];
  const check = (path, expected) => assert.equal(nearest(path, pages)?.words[0], expected, path);
  check('/news/v/arival/', 'arrivals');
  check('/v/Arrivals', 'arrivals');
  check('/v/annual/', 'years');
  check('/?view=nationalites&by=year', 'nationalities');
  check('/%ff/%20', undefined);
  check('/', undefined);
  check('/something-else-altogether', undefined);
  check(`/${'arrivals'.repeat(10_000)}`, undefined);
});

const openPage = withPage();
// The page itself is the answer, and its status is what it should be.
const allow = (complaint) => /404/.test(complaint);
const near = (page) => page.locator('.nearest a');

test('the page for such an address names the nearest one, at any depth', () =>
  openPage({ path: 'v/seasns/and/more', allow }, async (page, { address }) => {
    await near(page).filter({ hasText: 'through each year' }).waitFor();
    assert.equal(await near(page).getAttribute('href'), `${address}v/seasons/`);
    await near(page).click();
    await page.locator('main figure[data-figure="seasons"][data-state="live"]').waitFor();
  }));

test('nothing moves when it does', needs('layout shifts'), () =>
  openPage({ path: 'v/seasns/and/more', allow }, async (page) => {
    await near(page).filter({ hasText: 'through each year' }).waitFor();
    assert.deepEqual(await shifts(page), []);
  }),
);

test('where no word is near it offers the article', () =>
  openPage({ path: 'zzzzzzzzzzzz', allow }, async (page) => {
    // Its script has run by the time that the page has loaded.
    assert.equal(await near(page).getAttribute('href'), '/');
  }));

test('it lists every view without any script', () =>
  openPage({ ...STILL, path: 'nope/', allow: (complaint) => allow(complaint) || STILL.allow(complaint) }, async (page) => {
    assert.equal(await near(page).getAttribute('href'), '/');
    for (const slug of SLUGS) assert.ok(await page.locator(`main a[href="/v/${slug}/"]`).isVisible(), slug);
  }));
