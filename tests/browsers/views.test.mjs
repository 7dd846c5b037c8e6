// Every named view has a page of its own, and works there: to be read, chosen, tabled, and by keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { eventually } from './support/eventually.mjs';
import { golden, showsGolden, TABLE } from './support/golden.mjs';
import {
  drawn,
  figure,
  inPrintedColumns,
  PAGES,
  SLUGS,
  STILL,
  shifts,
  subject,
  TRIED,
  tableRows,
  withPage,
} from './support/page.mjs';

const openPage = withPage();

/** Opens the page of a view once its figure is live. */
const open = (slug, visit, options = {}) =>
  openPage({ path: `v/${slug}/${options.query ?? ''}`, options: 'open', ...options }, async (page, more) => {
    await drawn(page, slug);
    return visit(page, more);
  });

const CHART = ['.subtitle', '.plot.wide .drawing', '.words'];
/** What a figure shows just now, as text; a table that nobody sees is not kept up to date. */
const face = (page, slug, parts = CHART) =>
  figure(page, slug).evaluate((it, parts) => parts.map((part) => it.querySelector(part).innerHTML).join(), parts);

/** Waits until the figure shows this, or something else. */
const shows = (page, slug, expected) => eventually(async () => assert.ok((await face(page, slug)) === expected));
const changed = (page, slug, before) => eventually(async () => assert.ok((await face(page, slug)) !== before));

/** What is chosen with `name`, as a reader does it. */
const choose = (page, slug, name, value) =>
  figure(page, slug).locator(`input[name="${name}"][value="${value}"]`).check({ force: true });

/** The values that are offered and not chosen, each with the name of its choice. */
const offered = (page, slug) =>
  figure(page, slug)
    .locator('.controls input[type=radio]:not(:checked)')
    .evaluateAll((inputs) => inputs.filter((input) => input.offsetParent).map((input) => [input.name, input.value]))
    .then((found) => found.filter(([name]) => !name.endsWith('-tab')));

for (const { path, name } of PAGES) {
  test(`${name}: the program is loaded once, and all that is loaded is ours`, () =>
    openPage({ path }, async (page, { requests, address }) => {
      await page.locator('figure[data-state="live"]').first().waitFor();
      assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')),
        [],
      );
    }));
}

for (const slug of TRIED) {
  test(`${slug}: the page is complete without any script`, () =>
    openPage({ path: `v/${slug}/`, ...STILL }, async (page) => {
      const it = figure(page, slug);
      await showsGolden(it, slug);
      for (const part of ['.subtitle', '.plot.wide', '.words', '.source']) assert.ok(await it.locator(part).isVisible(), part);
      assert.equal(await it.locator('.needs-script:visible').count(), 0, 'nothing is offered that would not work');
      assert.match(await it.locator('.source').textContent(), /^Source: /);
      assert.equal(await page.locator('.views li a').count(), SLUGS.length);
    }));

  test(`${slug}: hydration changes nothing`, async () => {
    const read = (page) => face(page, slug, [...CHART, '.title', '.plot.narrow .drawing', '.face.table']);
    const before = await openPage({ path: `v/${slug}/`, block: /\.(js|wasm)$/ }, read);
    await open(slug, async (page) => {
      await inPrintedColumns(page);
      assert.ok((await read(page)) === before);
    });
  });

  test(`${slug}: nothing moves when it comes to life`, needs('layout shifts'), () =>
    open(slug, async (page) => assert.deepEqual(await shifts(page), []), { options: 'closed' }),
  );

  test(`${slug}: every value can be reached and read by keyboard`, () =>
    open(slug, async (page) => {
      const overlay = figure(page, slug).locator('.overlay:visible').first();
      await overlay.focus();
      const read = new Set();
      for (const key of ['End', 'ArrowLeft', 'PageDown', 'Home', 'ArrowRight']) {
        await page.keyboard.press(key);
        const value = await eventually(async () => {
          const value = await overlay.getAttribute('aria-valuetext');
          assert.ok(value && !read.has(value), `${key}: “${value}” is a value of its own`);
          return value;
        });
        read.add(value);
      }
      assert.ok(await overlay.evaluate((it) => it === document.activeElement), 'the keyboard stays there');
      const now = Number(await overlay.getAttribute('aria-valuenow'));
      assert.ok(now <= Number(await overlay.getAttribute('aria-valuemax')));
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => !url.search.includes('at='));
    }));

  test(`${slug}: every choice that is offered changes what is shown`, () =>
    open(slug, async (page) => {
      const it = figure(page, slug);
      const first = await face(page, slug);
      for (const [name, value] of await offered(page, slug)) {
        const key = name.replace(`${slug}-`, '');
        await choose(page, slug, name, value);
        await changed(page, slug, first);
        await page.waitForURL(new RegExp(`[?&]${key}=${value}`));
        await it.locator('.reset').click();
        await page.waitForURL((url) => !url.search.includes(`${key}=`));
        await shows(page, slug, first);
      }
      const boxes = await it
        .locator('.many label:not([hidden]) input')
        .evaluateAll((inputs) => inputs.map((input) => input.value));
      for (const value of boxes.slice(-2)) {
        await it.locator(`.many input[value="${value}"]`).uncheck({ force: true });
        await changed(page, slug, first);
        await it.locator('.reset').click();
        await shows(page, slug, first);
      }
    }));

  test(`${slug}: what is chosen opens by its address in a fresh profile, and Back goes back over it`, async () => {
    const states = await open(slug, async (page) => {
      const states = [{ query: '', shown: await face(page, slug) }];
      const done = new Set();
      // One choice may take another away, so what is offered is asked anew. A handful is enough.
      for (const _ of Array(3)) {
        const [name, value] = (await offered(page, slug)).find(([name]) => !done.has(name)) ?? [];
        if (!name) break;
        done.add(name);
        await choose(page, slug, name, value);
        await page.waitForURL(new RegExp(`[?&]${name.replace(`${slug}-`, '')}=`));
        await changed(page, slug, states.at(-1).shown);
        states.push({ query: new URL(page.url()).search, shown: await face(page, slug) });
      }
      for (const { shown } of states.slice(0, -1).reverse()) {
        await page.goBack();
        await shows(page, slug, shown);
      }
      return states.slice(1);
    });
    for (const { query, shown } of states) {
      await open(slug, (page) => shows(page, slug, shown), { query });
    }
  });

  test(`${slug}: the table takes the drawing's place, can be sorted and searched, and Back brings the drawing`, () =>
    open(slug, async (page) => {
      const it = figure(page, slug);
      await it.getByRole('radio', { name: 'Table' }).check({ force: true });
      await page.waitForURL(/[?&]tab=table/);
      assert.equal(await it.locator('.plot:visible').count(), 0);
      await showsGolden(it, slug, TABLE);
      const rows = await tableRows(page, slug);
      await it.locator('[data-sort="1"]').click();
      await it.locator('[aria-sort="descending"]').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.dataset.sort), '1', 'the keyboard stays there');
      const sorted = await tableRows(page, slug);
      assert.equal(sorted.length, rows.length);
      const number = (text) => Number(text.replace(/[,%]/g, ''));
      const values = sorted.map((row) => number(row[1])).filter((value) => !Number.isNaN(value));
      assert.deepEqual(
        values,
        [...values].sort((a, b) => b - a),
      );
      const wanted = rows[Math.floor(rows.length / 2)][0];
      await it.locator('[data-search]').fill(wanted);
      const isFound = (row) => row.join(' ').toLowerCase().includes(wanted.toLowerCase());
      await eventually(async () => {
        const found = await tableRows(page, slug);
        assert.deepEqual(
          found.map(([name]) => name).sort(),
          rows
            .filter(isFound)
            .map(([name]) => name)
            .sort(),
        );
      });
      await page.goBack();
      await it.locator('.plot.wide').waitFor();
      assert.ok(await it.locator('.face.table').isHidden());
    }));

  test(`${slug}: a day’s knowledge can be shown by link and by hand, and the words follow`, () =>
    open(
      slug,
      async (page) => {
        const it = figure(page, slug);
        const words = async () => {
          const parts = await Promise.all(['.words', '.whole p'].map((part) => it.locator(part).textContent()));
          return parts.join(' ').trim();
        };
        const says = (expected) => eventually(async () => assert.equal(await words(), expected));
        const then = await words();
        assert.match(then, /^This is cut off at 7 November 2024;/);
        assert.equal(await page.locator('.notice p').count(), 0);
        await it.locator('[data-set="asof=latest"]').click();
        await page.waitForURL((url) => !url.search.includes('asof'));
        await says(golden(slug).words);
        await it.locator('[data-set="asof=2024-11-07"]').click();
        await page.waitForURL(/asof=2024-11-07/);
        await says(then);
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
