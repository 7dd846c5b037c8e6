// Which days are drawn and which are known; which events are marked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { each } from './support/each.mjs';
import { eventually } from './support/eventually.mjs';
import { drawn, figure, subject, withPage } from './support/page.mjs';

const openPage = withPage();

/** The days of all events that can be marked. */
const LINES = [
  ...readFileSync(new URL('../../content/events.csv', import.meta.url), 'utf8').matchAll(/^[\w-]+,(\d{4}-\d\d-\d\d),([^,]+),/gm),
];
const EVENTS = LINES.map(([, day]) => day);
const NAMES = LINES.map(([, , name]) => name);

/** The events that a drawing names, in the order of their days. */
const named = async (it) => {
  const texts = await it.locator('.plot:visible svg').first().locator('text').allTextContents();
  return NAMES.filter((name) => texts.includes(name));
};

/** Opens a view with its dates and events unfolded. */
const open = (slug, visit, options = {}) =>
  openPage({ path: `v/${slug}/${options.query ?? ''}`, options: 'open', ...options }, async (page, more) => {
    await drawn(page, slug);
    for (const details of await page.locator('details.events').all()) await details.locator('summary').click();
    return visit(page, figure(page, slug), more);
  });

const typed = (it, key) => it.locator(`input[type=date][data-key=${key}]`);
/** Types a day into the field that has the keyboard, by its parts: the one engine goes from part to part by itself, the other not. */
const typeDay = async (page, parts) => {
  for (const [at, digits] of parts.split('/').entries()) {
    for (const key of [...parts.split('/').map(() => 'ArrowLeft'), ...Array(at).fill('ArrowRight')])
      await page.keyboard.press(key);
    await page.keyboard.type(digits);
  }
};
const handle = (it, key) => it.locator(`input[type=range][data-key=${key}]`);

test('typed dates choose the days, and what cannot be is put back', () =>
  open('arrivals', async (page, it) => {
    await typed(it, 'from').fill('2024-07-05');
    await typed(it, 'from').blur();
    await page.waitForURL(/from=2024-07-05$/);
    await subject(page, 'arrivals', /5 July 2024 to 20 August 2026; the first and the last month are not complete/);
    assert.equal(await handle(it, 'from').getAttribute('aria-valuetext'), '5 July 2024');
    await typed(it, 'to').fill('2023-01-01');
    await typed(it, 'to').blur();
    assert.equal(await typed(it, 'to').inputValue(), '2026-08-20', 'the range cannot end before it begins');
    assert.equal(await it.locator('.notice').textContent(), '“2023-01-01” was ignored: the range would end before it begins.');
    await typed(it, 'from').fill('2018-01-01');
    await typed(it, 'from').blur();
    await page.waitForURL((url) => !url.search.includes('from='));
  }));

test('a period is picked from the list, and the list says which it is', () =>
  open('arrivals', async (page, it) => {
    const list = it.locator('[data-period]');
    await list.selectOption('2024');
    await page.waitForURL(/from=2024-01-01&to=2024-12-31/);
    await list.selectOption({ label: 'Since the election: from 5 July 2024' });
    await page.waitForURL(/from=2024-07-05$/);
    await typed(it, 'from').fill('2024-07-06');
    await typed(it, 'from').blur();
    await page.waitForURL(/from=2024-07-06$/);
    assert.equal(await list.evaluate((select) => select.selectedOptions[0].label), 'As chosen');
    await list.selectOption('All days');
    await page.waitForURL((url) => !url.search.includes('from='));
  }));

test('the handles move by keyboard, push against each other, and make one step of the history', () =>
  open('prevented', async (page, it) => {
    const entries = await page.evaluate(() => history.length);
    await handle(it, 'to').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.waitForURL(/to=\d{4}-\d\d-\d\d$/);
    await handle(it, 'to').press('Home');
    const [from, to] = [await handle(it, 'from').inputValue(), await handle(it, 'to').inputValue()];
    assert.equal(to, from, 'the last day shown is not before the first');
    assert.equal(await page.evaluate(() => history.length), entries + 1);
  }));

test('a mouse drawn across the drawing chooses the days it goes over, and Back brings all of them', () =>
  open('arrivals', async (page, it) => {
    const overlay = it.locator('.overlay:visible').first();
    await overlay.scrollIntoViewIfNeeded();
    const box = await overlay.boundingBox();
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 3 });
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 3 });
    await it.locator('.overlay .brush').first().waitFor();
    await page.mouse.up();
    await page.waitForURL(/from=20(21|22)-\d\d-\d\d&to=20(23|24)-\d\d-\d\d/);
    await page.goBack();
    await subject(page, 'arrivals', /1 January 2018 to 20 August 2026/);
    assert.equal(await page.locator('.overlay .brush').count(), 0);
  }));

test('a mouse that leaves the drawing chooses up to where it ends', () =>
  open('arrivals', async (page, it) => {
    const overlay = it.locator('.overlay:visible').first();
    await overlay.scrollIntoViewIfNeeded();
    const box = await overlay.boundingBox();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 30, box.y + box.height + 30, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/[?&]from=20(21|22)-\d\d-\d\d(?!.*&to=)/);
    assert.doesNotMatch(page.url(), /[?&]at=/);
  }));

test('what was known on 7 November 2024 is one press away, and greys what came later', () =>
  open('arrivals', async (page, it) => {
    await it.getByRole('button', { name: '7 November 2024' }).click();
    await page.waitForURL(/asof=2024-11-07/);
    await it.locator('.plot.wide .later').first().waitFor();
    assert.match(
      await it.locator('.words').textContent(),
      /^This is cut off at 7 November 2024; counts are as published today\./,
    );
    assert.match(await it.locator('.whole').textContent(), /November 2024 is counted up to 7 November: 1,314\./);
    assert.equal(await it.locator('.all-options > summary').textContent(), 'Options: 1 changed');
    await it.getByRole('button', { name: 'All that is known now' }).click();
    await it.locator('.plot.wide .later').first().waitFor({ state: 'detached' });
  }));

test('events are marked by name, many by number, one by one, all or none', () =>
  open('arrivals', async (page, it) => {
    const numbers = () => it.locator('.plot.wide .enumber').allTextContents();
    const few = ['Rwanda scheme announced', 'General election', 'UK–France exchange starts'];
    assert.deepEqual([await named(it), await numbers()], [few, []]);
    await it.locator('input[value="election-2024"]').uncheck();
    await page.waitForURL(/events=/);
    assert.deepEqual(
      await named(it),
      few.filter((name) => name !== 'General election'),
    );
    await it.getByRole('button', { name: 'Mark none' }).click();
    await page.waitForURL(/events=none/);
    assert.deepEqual([await named(it), await numbers()], [[], []]);
    await it.getByRole('button', { name: 'Mark all' }).click();
    await page.waitForURL(/events=all/);
    const listed = await it.locator('.events .number:not(:empty)').allTextContents();
    assert.deepEqual(await numbers(), listed);
    assert.equal(listed.length, EVENTS.length);
  }));

test('on a phone all of it fits under a thumb', () =>
  open(
    'arrivals',
    async (page, it) => {
      const controls = ':is(.controls, .actions) :is(label, summary):visible, .plain:visible, .date input, .pick select';
      for (const control of await each(it.locator(controls))) {
        const box = await control.boundingBox();
        assert.ok(box.height >= 33 && box.x >= 0 && box.x + box.width <= 375, await control.textContent());
      }
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375);
    },
    { viewport: { width: 375, height: 800 }, hasTouch: true },
  ));

test('the days that are counted are typed digit by digit, above the drawing; one end takes the other along', () =>
  openPage({ path: 'v/check/' }, async (page) => {
    const it = figure(page, 'check');
    await page.waitForSelector('figure[data-figure="check"][data-state="live"]');
    assert.ok(await it.locator('.controls input[type=date][data-key=from]').isVisible());
    // A year goes through 0002, 0020 and 0202 until it is there; months and days can pass the other end.
    await typed(it, 'to').focus();
    await typeDay(page, '02/01/2025');
    // One engine says what was typed as soon as it is a day, the other when the field is left.
    await typed(it, 'to').blur();
    await page.waitForURL(/view=check&to=2025-02-01$/);
    await typed(it, 'from').focus();
    await typeDay(page, '06/01/2025');
    await typed(it, 'from').blur();
    await page.waitForURL(/from=2025-06-01&to=2025-06-01$/);
    await typed(it, 'to').focus();
    await typeDay(page, '08/31/2025');
    await typed(it, 'to').blur();
    await page.waitForURL(/from=2025-06-01&to=2025-08-31$/);
    await subject(page, 'check', /1 June to 31 August 2025, 92 days: 14,191 people/);
    await it.locator('.reset').click();
    await subject(page, 'check', /5 July to 7 November 2024/);
  }));

test('a button that has done its work leaves the keyboard to what stands beside it', () =>
  open('nationalities', async (page, it) => {
    const press = async (choices, expected) => {
      await it.locator(`button[data-set="${choices}"]`).focus();
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement.dataset.set ?? document.activeElement.type);
      await eventually(async () => assert.equal(await focused(), expected));
    };
    await it.locator('.choice.many label', { hasText: 'Iraq' }).click();
    await press('series=all', 'search');
    await press('asof=2024-11-07', 'asof=latest');
    await press('asof=latest', 'asof=2024-11-07');
  }));

test('what happened after the day that is looked back from is not marked', () =>
  open('arrivals', async (page, it) => {
    const marks = async () => (await named(it)).length;
    assert.equal(await marks(), 3);
    await typed(it, 'asof').fill('2024-11-07');
    await typed(it, 'asof').blur();
    await subject(page, 'arrivals', /7 November 2024/);
    await eventually(async () => assert.equal(await marks(), 2));
    const offered = await it.locator('.events li:visible').evaluateAll((items) => items.map((item) => item.dataset.offer));
    assert.deepEqual(
      offered,
      EVENTS.filter((day) => day <= '2024-11-07'),
    );
  }));
