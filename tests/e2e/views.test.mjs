// Every named view has a page of its own, and works there: to be read, chosen, tabled, and by keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, SLUGS, STILL, subject, tableRows, withPage } from './support/page.mjs';

const openPage = withPage();

/** Opens the page of a view once its figure is live. */
const open = (slug, visit, options = {}) =>
  openPage({ path: `v/${slug}/${options.query ?? ''}`, ...options }, async (page, more) => {
    await page.waitForSelector(`figure[data-figure="${slug}"][data-state="live"]`);
    return visit(page, more);
  });

/** What a figure shows just now, as text: drawing, words and table. */
const face = (page, slug) =>
  figure(page, slug).evaluate((it) =>
    ['.subtitle', '.plot.wide .drawing', '.words', '.face.table'].map((part) => it.querySelector(part).innerHTML).join(),
  );

/** Waits until the figure shows something else. */
const changed = (page, slug, before) =>
  page.waitForFunction(
    ([name, old]) => {
      const it = document.querySelector(`figure[data-figure="${name}"]`);
      const parts = ['.subtitle', '.plot.wide .drawing', '.words', '.face.table'];
      return parts.map((part) => it.querySelector(part).innerHTML).join() !== old;
    },
    [slug, before],
  );

for (const slug of SLUGS) {
  test(`${slug}: the page is complete without any script`, () =>
    openPage(
      { path: `v/${slug}/`, ...STILL },
      async (page) => {
        const it = figure(page, slug);
        assert.ok((await it.locator('.title').textContent()).length > 8);
        for (const plot of ['wide', 'narrow']) {
          assert.ok((await it.locator(`.plot.${plot} svg > *`).count()) > 5, `the ${plot} drawing`);
        }
        assert.ok((await tableRows(page, slug)).length > 3, 'the table');
        assert.ok((await it.locator('.words').textContent()).length > 40, 'the words');
        assert.match(await it.locator('.source').textContent(), /Source/);
        assert.equal(await page.locator('.views li a').count(), SLUGS.length);
      },
    ));

  test(`${slug}: hydration changes nothing, and nothing moves`, async () => {
    const before = await openPage({ path: `v/${slug}/`, block: /\.(js|wasm)$/, allow: (it) => /ERR_FAILED/.test(it) }, (page) =>
      face(page, slug),
    );
    await open(slug, async (page) => {
      assert.ok((await face(page, slug)) === before);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  });

  test(`${slug}: every value can be reached and read by keyboard`, () =>
    open(slug, async (page) => {
      const overlay = figure(page, slug).locator('.overlay:visible').first();
      await overlay.focus();
      const read = new Set();
      for (const key of ['End', 'ArrowLeft', 'PageDown', 'Home', 'ArrowRight']) {
        await page.keyboard.press(key);
        await page.waitForFunction(
          ([shown, seen]) => {
            const value = document.querySelector(shown)?.getAttribute('aria-valuetext');
            return value && !seen.includes(value);
          },
          [`[data-figure="${slug}"] .overlay:focus`, [...read]],
        );
        read.add(await overlay.getAttribute('aria-valuetext'));
      }
      assert.equal(read.size, 5);
      const now = Number(await overlay.getAttribute('aria-valuenow'));
      assert.ok(now <= Number(await overlay.getAttribute('aria-valuemax')));
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.search.includes('at='));
    }));

  test(`${slug}: every choice that is offered changes what is shown`, () =>
    open(slug, async (page) => {
      const it = figure(page, slug);
      const offered = await it
        .locator('.controls input[type=radio]:not(:checked)')
        .evaluateAll((inputs) => inputs.filter((input) => input.offsetParent).map((input) => [input.name, input.value]));
      for (const [name, value] of offered.filter(([name]) => !name.endsWith('-tab'))) {
        const before = await face(page, slug);
        await it.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
        await changed(page, slug, before);
        const key = name.replace(`${slug}-`, '');
        await page.waitForURL(new RegExp(`[?&]${key}=${value}`));
        await it.locator('.reset').click();
        await page.waitForURL((url) => !url.search.includes(`${key}=`));
      }
      const boxes = await it.locator('.many label:not([hidden]) input').evaluateAll((inputs) => inputs.map((input) => input.value));
      for (const value of boxes.slice(-2)) {
        const before = await face(page, slug);
        await it.locator(`.many input[value="${value}"]`).uncheck({ force: true });
        await changed(page, slug, before);
        await it.locator('.reset').click();
      }
    }));

  test(`${slug}: the table can be sorted and searched`, () =>
    open(slug, async (page) => {
      const it = figure(page, slug);
      await it.getByRole('radio', { name: 'Table' }).check({ force: true });
      const rows = await tableRows(page, slug);
      await it.locator('[data-sort="1"]').click();
      await it.locator('[aria-sort="descending"]').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.dataset.sort), '1', 'the keyboard stays there');
      const sorted = await tableRows(page, slug);
      assert.equal(sorted.length, rows.length);
      const number = (text) => Number(text.replace(/[,%]/g, ''));
      const values = sorted.map((row) => number(row[1])).filter((value) => !Number.isNaN(value));
      assert.deepEqual(values, [...values].sort((a, b) => b - a));
      const wanted = rows[Math.floor(rows.length / 2)][0];
      await it.locator('[data-search]').fill(wanted);
      await page.waitForFunction(
        ([name, most]) => document.querySelectorAll(`[data-figure="${name}"] tbody tr`).length < most,
        [slug, rows.length],
      );
      assert.ok((await tableRows(page, slug)).some(([name]) => name === wanted));
    }));

  test(`${slug}: a day’s knowledge can be shown, and the words follow`, () =>
    open(
      slug,
      async (page) => {
        const words = await figure(page, slug).locator('.words').textContent();
        assert.match(words, /2024/);
        assert.match(words, /up to 7 November 2024/);
        assert.equal(await page.locator('.notice p').count(), 0);
        await figure(page, slug).locator('.when summary').click();
        await figure(page, slug).locator('[data-set="asof=latest"]').click();
        await page.waitForURL((url) => !url.search.includes('asof'));
      },
      { query: '?asof=2024-11-07' },
    ));
}

test('a link to a view that the page does not show leads to its page', () =>
  openPage({ path: '?view=calendar&measure=boats' }, async (page) => {
    await page.waitForURL(/\/v\/calendar\/\?view=calendar&measure=boats$/);
    await page.waitForSelector('figure[data-figure="calendar"][data-state="live"]');
    await subject(page, 'calendar', /boats/i);
  }));

test('the page of one view needs no name for it in its address', () =>
  openPage({ path: 'v/seasons/?measure=boats' }, async (page) => {
    await subject(page, 'seasons', /^Small boats/);
  }));
