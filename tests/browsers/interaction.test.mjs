// What a reader, or a script of a host page, can do with the living figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { golden } from './support/golden.mjs';
import { figure, tableRows, withPage } from './support/page.mjs';

const openPage = withPage();
const live = { wait: 'live' };

/** The annual sums that the Home Office's file holds up to 20 August 2026. */
const ANNUAL = {
  2018: '299',
  2019: '1,843',
  2020: '8,462',
  2021: '28,526',
  2022: '45,755',
  2023: '29,437',
  2024: '36,816',
  2025: '41,472',
  2026: '15,897',
};

/** Chooses one of a group of radio inputs as a reader does, by its label. */
const choose = async (page, name, value) => {
  const input = page.locator(`input[name="${name}"][value="${value}"]`);
  await input.setChecked(true, { force: true });
  assert.ok(await input.isChecked());
};

test('arrivals by year are the published sums', () =>
  openPage(live, async (page) => {
    await choose(page, 'arrivals-by', 'day');
    await choose(page, 'arrivals-by', 'year');
    await choose(page, 'arrivals-tab', 'table');
    await figure(page, 'arrivals').locator('.table table').waitFor({ state: 'visible' });
    const rows = await tableRows(page, 'arrivals');
    for (const [year, people] of Object.entries(ANNUAL)) {
      const row = rows.find(([first]) => first.startsWith(year));
      assert.ok(row, `${year} has a row`);
      assert.ok(row.includes(people), `${year}: ${row.join(' | ')}`);
    }
    const partial = rows.find(([first]) => first.startsWith('2026'));
    assert.match(partial.join(' '), /to 20 August/, 'the running year says that it is partial');
  }));

test('every period can be chosen, and the words follow', () =>
  openPage(live, async (page) => {
    const told = new Set();
    for (const by of ['day', 'week', 'month', 'quarter', 'year']) {
      await choose(page, 'arrivals-by', by);
      const words = figure(page, 'arrivals').locator('p.words');
      await page.waitForFunction(
        ([seen]) => !seen.includes(document.querySelector('[data-figure="arrivals"] p.words').textContent.trim()),
        [[...told]],
      );
      told.add((await words.textContent()).trim());
    }
    assert.equal(told.size, 5);
  }));

test('years can be chosen among the seasons', () =>
  openPage({ ...live, options: 'open' }, async (page) => {
    const drawing = () => figure(page, 'seasons').locator('.plot.wide svg').innerHTML();
    const before = await drawing();
    const year = page.locator('input[name="seasons-years"][value="2019"]');
    const checked = await year.isChecked();
    await year.setChecked(!checked, { force: true });
    await page.waitForFunction(
      (old) => document.querySelector('[data-figure="seasons"] .plot.wide svg').innerHTML !== old,
      before,
    );
    await year.setChecked(checked, { force: true });
    await page.waitForFunction(
      (old) => document.querySelector('[data-figure="seasons"] .plot.wide svg').innerHTML === old,
      before,
    );
  }));

for (const name of ['seasons', 'arrivals']) {
  test(`the values of ${name} can be read by keyboard`, () =>
    openPage(live, async (page) => {
      const overlay = figure(page, name).locator('.overlay:visible').first();
      assert.equal(await overlay.getAttribute('role'), 'slider');
      await overlay.focus();
      const cue = () => overlay.evaluate((overlay) => getComputedStyle(overlay, '::after').content);
      assert.equal(await cue(), '"Arrow keys read the values"');
      const read = new Set();
      for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Home']) {
        await page.keyboard.press(key);
        // The value follows in an effect, a moment after the key.
        await page.waitForFunction(
          ([shown, seen]) => {
            const value = document.querySelector(shown)?.getAttribute('aria-valuetext');
            return value && !seen.includes(value);
          },
          [`[data-figure="${name}"] .overlay:focus`, [...read]],
        );
        read.add(await overlay.getAttribute('aria-valuetext'));
      }
      assert.equal(read.size, 4);
      assert.equal(await cue(), 'none');
    }));
}

test('a host page can set a view and gets it back', () =>
  openPage(live, async (page) => {
    const [set, got] = await page.evaluate(async () => [
      await window.crossings.set('view=arrivals&by=year'),
      await window.crossings.get('arrivals'),
    ]);
    assert.deepEqual(set, got);
    assert.equal(got.view, 'arrivals');
    assert.match(got.query, /by=year/);
    const { title, words } = golden('arrivals-year');
    assert.deepEqual([got.title, got.words], [title, words]);
    assert.deepEqual(got.notices, []);
    assert.ok(await page.locator('input[name="arrivals-by"][value="year"]').isChecked(), 'the control follows');
    const again = await page.evaluate((query) => window.crossings.set(query), got.query);
    assert.deepEqual(again, got, 'its own query leads back to it');
  }));

test('once `set` resolves, the page is as it will be', () =>
  openPage(live, async (page) => {
    const check = async (query) => {
      const [then, later] = await page.evaluate(async (query) => {
        // The drawings of steps come one after the other: they are not what was set.
        const shown = () => [...document.querySelectorAll('article > :not(.steps)')].map((part) => part.innerHTML).join('');
        await window.crossings.set(query);
        const then = shown();
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        return [then, shown()];
      }, query);
      assert.ok(then === later, query);
    };
    await check('view=arrivals&by=day');
    await check('view=arrivals&by=week&measure=boats&events=all');
    await check('view=arrivals&by=fortnight');
    // The other figures and the numbers follow, too.
    await check('view=arrivals&asof=2024-11-07');
    await check('view=seasons&tab=table');
    await check('view=seasons&at=2022-07-01');
    await check('view=arrivals');
  }));

test('an invalid value falls back, and a notice says so', () =>
  openPage(live, async (page) => {
    const shown = await page.evaluate(() => window.crossings.set('view=arrivals&by=fortnight'));
    assert.equal(shown.view, 'arrivals');
    assert.equal(shown.notices.length, 1);
    assert.match(JSON.stringify(shown.notices), /fortnight/);
    for (const name of ['seasons', 'arrivals']) {
      assert.equal(await figure(page, name).getAttribute('data-state'), 'live');
    }
  }));
