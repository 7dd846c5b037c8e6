// A typed date that cannot be is put back, and why is said: on charts, on the stance map and in the article.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './support/eventually.mjs';
import { figure, withPage } from './support/page.mjs';

const openPage = withPage();

/** Opens a view's page with its dates unfolded. */
const open = (slug, visit) =>
  openPage({ path: `v/${slug}/`, options: 'open' }, async (page) => {
    const it = figure(page, slug);
    await page.waitForSelector(`figure[data-figure="${slug}"][data-state="live"]`);
    return visit(page, it);
  });

const typed = (it, key) => it.locator(`input[type=date][data-key=${key}]`);
const notice = (it) => it.locator('.notice');

for (const slug of ['arrivals', 'stance', 'check']) {
  test(`${slug}: a typed date that is not there is put back, and the notice says why`, () =>
    open(slug, async (page, it) => {
      const before = await typed(it, 'from').inputValue();
      await typed(it, 'from').fill('1999-12-31');
      await typed(it, 'from').blur();
      await notice(it)
        .getByText(/^“1999-12-31” was ignored: it can be \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.$/)
        .waitFor();
      assert.equal(await typed(it, 'from').inputValue(), before);
      assert.equal(await page.evaluate(() => location.search), '');
    }));
}

for (const [slug, first, last] of [
  ['arrivals', '2022-01-01', '2021-01-01'],
  ['stance', '2024-07-05', '2024-01-01'],
]) {
  test(`${slug}: a period cannot end before it begins, and the notice goes with the next choice`, () =>
    open(slug, async (page, it) => {
      const before = await typed(it, 'to').inputValue();
      await typed(it, 'from').fill(first);
      await typed(it, 'from').blur();
      await page.waitForURL((url) => url.searchParams.get('from') === first);
      await typed(it, 'to').fill(last);
      await typed(it, 'to').blur();
      await notice(it).getByText(`“${last}” was ignored: the range would end before it begins.`, { exact: true }).waitFor();
      assert.equal(await typed(it, 'to').inputValue(), before);
      const shown = await page.evaluate((slug) => window.crossings.get(slug), slug);
      assert.deepEqual(shown.notices, [`“${last}” was ignored: the range would end before it begins.`]);
      await it.locator('.actions label:has(input[data-key="tab"][value="table"])').click();
      await page.waitForURL((url) => url.searchParams.get('tab') === 'table');
      assert.equal(await notice(it).textContent(), '');
    }));
}

test('stance: going back and loading anew bring the view', () =>
  open('stance', async (page, it) => {
    await typed(it, 'from').fill('2024-07-05');
    await typed(it, 'from').blur();
    await page.waitForURL(/from=2024-07-05$/);
    const weight = await it.locator('[data-part="2"]').inputValue();
    await it.locator('[data-part="2"]').fill('0');
    await page.waitForURL(/weights=100~75~0/);
    await page.goBack();
    await page.waitForURL(/from=2024-07-05$/);
    await eventually(async () => assert.equal(await it.locator('[data-part="2"]').inputValue(), weight));
    await page.reload();
    await page.waitForSelector('figure[data-figure="stance"][data-state="live"]');
    assert.match((await page.evaluate(() => window.crossings.get('stance'))).query, /from=2024-07-05$/);
  }));

test('stance: a link to a view that another page has is named', () =>
  openPage({ path: 'v/stance/?view=arrivals' }, async (page) => {
    await notice(figure(page, 'stance')).getByText('“view” was ignored: it can be stance.').waitFor();
  }));

test('article: a day that is not there is put back, and the article says why', () =>
  openPage({ wait: 'live' }, async (page) => {
    await page.locator('.known summary').click();
    const input = page.locator('input[data-known]').first();
    const before = await input.inputValue();
    await input.fill('1999-12-31');
    await input.blur();
    await page.locator('[data-known-says]', { hasText: /^“1999-12-31” was ignored: it can be 20\d\d-/ }).waitFor();
    assert.equal(await input.inputValue(), before);
  }));

test('seasons: a year that is not among those chosen cannot be highlighted, and the notice says why', () =>
  openPage({ path: 'v/seasons/?years=2022~2023' }, async (page) => {
    const it = figure(page, 'seasons');
    await page.waitForSelector('figure[data-figure="seasons"][data-state="live"]');
    await page.waitForURL(/years=2022~2023/);
    await it.locator('[data-key="focus"]').selectOption('2024');
    await notice(it).getByText('It is not among those chosen.').waitFor();
    assert.equal(await it.locator('[data-key="focus"]').inputValue(), 'none');
  }));

/** Puts an element into the figure, as an extension of the browser may, and counts the visits. */
const intrude = () => {
  sessionStorage.visits = Number(sessionStorage.visits ?? 0) + 1;
  // Where the browser tells of it, before anything is loaded.
  globalThis.navigation?.addEventListener('navigate', () => (sessionStorage.left = 'yes'));
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    document.querySelector('[data-figure] .controls').before(document.createElement('div'));
  });
};

for (const slug of ['seasons', 'stance']) {
  test(`${slug}: where the figure of an address cannot be made live, the page stays where it is`, () =>
    openPage({ path: `v/${slug}/?view=${slug}&tab=table`, prepare: intrude }, async (page) => {
      await page.waitForSelector(`figure[data-figure="${slug}"][data-state="failed"]`);
      assert.equal(await page.evaluate(() => window.crossings.get().catch(String)), 'there is no such figure');
      assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), { visits: '1' });
    }));
}
