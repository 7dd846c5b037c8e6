// The article around its figures: numbers that follow what is known, links that drive a figure, terms, claims.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasWholeArticle } from './support/article.mjs';
import { each } from './support/each.mjs';
import { AT_ONCE, figure, STILL, subject, withPage } from './support/page.mjs';

const openPage = withPage();

const live = (visit, options = {}) => openPage({ wait: 'live', ...options }, visit);
const says = (page) => page.locator('[data-known-says]').textContent();
const query = (page, view) => page.evaluate((view) => window.crossings.get(view).then(({ query }) => query), view);
const control = (page) => page.locator('.known');
const chooseDay = async (page, name) => {
  await control(page).locator('summary').click();
  await control(page).getByRole('button', { name }).click();
};
/** Whether the line with the control stays at hand while the page is scrolled. */
const isAtHand = (page) => page.locator('.tools').evaluate((it) => /sticky|fixed/.test(getComputedStyle(it).position));
const numbers = (page) => page.locator('[data-number]').allTextContents();
const summary = (page, name, pattern) => figure(page, name).locator('.words').filter({ hasText: pattern }).waitFor();
const row = (page, claim, label) => page.locator(`#claim-${claim} tr`, { hasText: label }).locator('td').allTextContents();

test('one control looks back from every figure and every number, and today’s numbers come back', () =>
  live(async (page) => {
    const today = await numbers(page);
    await chooseDay(page, '7 November 2024');
    await summary(page, 'seasons', /cut off at 7 November 2024;/);
    await page.waitForURL(/\?view=arrivals&asof=2024-11-07$/);
    assert.equal(await query(page, 'seasons'), 'view=seasons&asof=2024-11-07');
    assert.deepEqual(await row(page, 'november', 'People, 1 to 7 November'), ['1,314', '> 1,300', '+14 (+1.1%)', 'holds']);
    assert.deepEqual(await row(page, 'november', 'People, 1 to 8 November'), [
      'not yet known',
      '> 1,300',
      '– (–)',
      'not yet known',
    ]);
    const then = await numbers(page);
    const changed = then.filter((text, i) => text !== today[i]).length;
    assert.match(await says(page), new RegExp(`Of ${today.length} numbers, ${changed} were different or not yet known`));
    assert.equal(await page.locator('[data-now]').count(), changed);
    assert.ok(await isAtHand(page));
    await control(page).getByRole('button', { name: 'Back to today’s data' }).click();
    await page.waitForURL((url) => !url.search.includes('asof'));
    assert.deepEqual(await numbers(page), today);
    assert.equal(await page.locator('[data-now]').count(), 0);
    assert.equal(await says(page), '');
    assert.ok(!(await isAtHand(page)));
    await page.goBack();
    await summary(page, 'arrivals', /cut off at 7 November 2024;/);
    assert.deepEqual(await numbers(page), then);
  }));

test('a link can say what was known, of the whole article', () =>
  live(
    async (page) => {
      await summary(page, 'arrivals', /cut off at 3 September 2022;/);
      assert.equal(await control(page).locator('input').inputValue(), '2022-09-03');
      assert.equal(await page.locator('[data-number].unknown').first().isVisible(), true);
    },
    { path: '?asof=2022-09-03' },
  ));

test('a day looked back to in one figure is that of the article', () =>
  live(async (page) => {
    await page.evaluate(() => window.crossings.set('view=arrivals&asof=2021-05-05'));
    await summary(page, 'seasons', /cut off at 5 May 2021;/);
    assert.match(await says(page), /^As counted up to 5 May 2021/);
  }));

test('a link in the prose drives the figure, which says so, and Back takes it back', () =>
  live(async (page) => {
    await page.getByRole('link', { name: 'all of 2023', exact: true }).click();
    await page.waitForURL(/view=seasons&focus=2023&at=2024-10-25$/);
    await figure(page, 'seasons').locator('.notice', { hasText: 'what the text says of “all of 2023”' }).waitFor();
    assert.equal(await query(page, 'seasons'), 'view=seasons&focus=2023&at=2024-10-25');
    assert.ok(await figure(page, 'seasons').locator('svg').first().isVisible());
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    assert.equal(await query(page, 'seasons'), 'view=seasons');
  }));

test('a reading of a claim drives the figure that shows it', () =>
  live(async (page) => {
    const claim = page.locator('#claim-november');
    await claim.locator('> details > summary').click();
    await claim.getByRole('link', { name: 'People, 1 to 6 November' }).click();
    await page.waitForURL(/view=arrivals&by=day.*to=2024-11-06/);
    await subject(page, 'arrivals', /6 November 2024/);
  }));

test('a term is explained on demand, by mouse and by keyboard, with and without scripts', async () => {
  for (const options of [{ wait: 'live' }, STILL]) {
    await openPage(options, async (page) => {
      const term = page.getByRole('button', { name: 'small boats', exact: true }).first();
      const note = page.locator('#term-small-boat');
      assert.equal(await note.isVisible(), false);
      await term.click(AT_ONCE);
      await note.waitFor();
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'hidden' });
      await term.focus();
      await page.keyboard.press('Enter');
      await note.filter({ hasText: 'Home Office' }).waitFor();
    });
  }
});

test('without scripts the article is whole, with all numbers, claims and links', () =>
  openPage(STILL, async (page) => {
    await hasWholeArticle(page);
    assert.equal(await page.locator('main h1').count(), 1);
    assert.equal(await control(page).isVisible(), false);
    assert.equal(
      await page.getByRole('link', { name: 'all of 2023', exact: true }).getAttribute('href'),
      'v/seasons/?view=seasons&focus=2023&at=2024-10-25',
    );
  }));

test('a claim has a page and a card, whole without any script or program', async () => {
  for (const path of ['claim/november/', 'embed/claim/november/']) {
    await openPage({ path, ...STILL }, async (page, { requests }) => {
      assert.match(await page.title(), /More than 1,300 people/);
      assert.deepEqual(await row(page, 'november', 'People, 1 to 7 November'), ['1,314', '> 1,300', '+14 (+1.1%)', 'holds']);
      assert.ok(await page.getByText('What cannot be tested here').isVisible());
      assert.ok(!requests.some((url) => /wasm|\.js$/.test(url)), requests.join('\n'));
      for (const link of await each(page.locator('a[href^="."]'))) {
        const response = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
        assert.ok(response.ok(), await link.getAttribute('href'));
      }
      assert.equal(await page.locator('meta[name=robots]').count(), path.startsWith('embed') ? 1 : 0);
    });
  }
});

test('machines find the article, its data and each claim', () =>
  openPage({}, async (page) => {
    const linked = async () => JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
    const graph = (await linked())['@graph'];
    assert.deepEqual(
      graph.map((one) => one['@type']),
      ['NewsArticle', 'Dataset'],
    );
    assert.equal(graph[1].temporalCoverage, '2018-01-01/2026-08-20');
    await page.goto(new URL('claim/november/', page.url()).href);
    const review = await linked();
    assert.deepEqual([review['@type'], review.reviewRating], ['ClaimReview', undefined]);
  }));
