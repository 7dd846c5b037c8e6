// What a reader downloads: pictures, tables, facts, citations.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { cite, comments, csv, factsOf, factsOfAll, field, json } from '../../js/panels/download.js';
import { needs } from './support/engine.mjs';
import { figure, STILL, withPage } from './support/page.mjs';
import { BAR, colours, PAPER, painted } from './support/pictures.mjs';
import { checkColumns, isNumber, read } from './support/spreadsheet.mjs';

const openPage = withPage();
const live = { wait: 'live' };

const LINES =
  'People arriving.\nArrivals, people\nMonth\tArrivals, people\n2024-11\tNovember 2024\t1314\n2024-12\tDecember 2024 (to 2 December)\tnot yet';
const SHOWN = { view: 'arrivals', query: 'view=arrivals&by=year', title: 'Arrivals', words: '31,975 people.' };
const KNOWN = {
  about: 'Each bar is a period.',
  note: '',
  counted: 'People.',
  source: 'Home Office, provisional; to 20 August 2026',
  published: 'https://www.gov.uk/x',
  licence: 'Contains public sector information.',
  version: '2026-08-20-9',
  foot: {},
};
const FACTS = factsOf(SHOWN, LINES, KNOWN, 'https://example.org/');

test('a field is quoted where it needs it', () => {
  const check = (text, expected) => assert.equal(field(text), expected);
  check('1305', '1305');
  check('', '');
  check('2024-11-07', '2024-11-07');
  check('Arrivals, people', '"Arrivals, people"');
  check('so-called "taxi"', '"so-called ""taxi"""');
  check('=1+1', `"'=1+1"`);
  check('@x', `"'@x"`);
  check('-', `"'-"`);
  check('-13091', '-13091');
  check('+4', '+4');
  check('-0.67', '-0.67');
  check('-0.67 (S05)', `"'-0.67 (S05)"`);
  check('+1-1', `"'+1-1"`);
  check('-.5', `"'-.5"`);
  check('1e5', '1e5');
  check('\t=1', `"'\t=1"`);
  check('\r=1', `"'\r=1"`);
  check('# 1', '"# 1"');
});

test('rows have a word for machines, and a name where that says more', () => {
  const check = (rows, expected) => assert.equal(csv(`s\nc\n${rows}`), expected);
  check('Year\tpeople\n2024\t2024\t0', 'Year,people\n2024,0\n');
  check('Day\tpeople\n11-07\t7 November\tnot yet', '"Day, code",Day,people\n11-07,7 November,not yet\n');
  check('Day\tpeople', 'Day,people\n');
});

test('facts are what is known and nothing else', () => {
  const check = (key, expected) => assert.equal(FACTS[key], expected);
  check('title', 'Arrivals');
  check('subtitle', 'People arriving.');
  check('table', 'Arrivals, people');
  check('note', undefined);
  check('foot', undefined);
  check('address', 'https://example.org/?view=arrivals&by=year');
  check('view', 'view=arrivals&by=year');
  assert.equal(factsOfAll(FACTS, 'x.csv').title, 'All rows of x.csv');
  assert.equal(factsOfAll(FACTS, 'x.csv').subtitle, undefined);
  assert.match(comments(FACTS), /^# title: Arrivals\n# subtitle: People arriving\.\n# words: 31,975 people\.\n/);
});

test('facts are told as JSON', () => {
  const told = JSON.parse(json(FACTS, LINES));
  assert.deepEqual(told.columns, ['Month', 'Arrivals, people']);
  assert.equal(told.rows, 2);
  assert.equal(told.licence, KNOWN.licence);
});

test('citations are ready', () => {
  const check = (form, expected) => assert.equal(cite[form](FACTS), expected);
  check(
    'short',
    '“Arrivals”, Crossings, with data from Home Office, provisional; to 20 August 2026 (https://example.org/?view=arrivals&by=year).',
  );
  check(
    'long',
    'Crossings, “Arrivals” (Arrivals, people). People arriving. Source: Home Office, provisional; to 20 August 2026, https://www.gov.uk/x. Data version 2026-08-20-9. Contains public sector information. https://example.org/?view=arrivals&by=year',
  );
});

/** Opens the box of a figure, and waits until its buttons work. */
const open = async (page, name) => {
  const box = figure(page, name).locator('.download');
  await box.locator('summary').click();
  await box.locator('button[data-download="page"]:enabled').waitFor();
  return box;
};

/** Presses a button and returns the name and the bytes of the file that comes. */
const saved = async (page, box, what) => {
  const [download] = await Promise.all([page.waitForEvent('download'), box.locator(`button[data-download="${what}"]`).click()]);
  const name = download.suggestedFilename();
  await box
    .locator('.status')
    .filter({ hasText: `Saved ${name}.` })
    .waitFor();
  return { name, bytes: await readFile(await download.path()) };
};

for (const [what, name, width, height] of [
  ['page', 'crossings-arrivals.png', 1520, undefined],
  ['square', 'crossings-arrivals-square.png', 1200, 1200],
  ['card', 'crossings-arrivals-social.png', 1200, 630],
]) {
  test(`${name} is a picture of the figure`, () =>
    openPage(live, async (page) => {
      const box = await open(page, 'arrivals');
      const file = await saved(page, box, what);
      assert.equal(file.name, name);
      const found = await colours(page, file.bytes);
      assert.equal(found.width, width);
      assert.ok(height ? found.height === height : found.height > 900, `${found.height} high`);
      const all = found.width * found.height;
      assert.ok(found.count[PAPER] > all / 2, 'most of it is paper');
      assert.ok(found.count[BAR] > all / 60, 'the bars are in it');
      assert.ok(Object.keys(found.count).length > 60, 'so are letters');
    }));
}

test('the SVG stands alone', () =>
  openPage(live, async (page, { address }) => {
    const { name, bytes } = await saved(page, await open(page, 'seasons'), 'svg');
    assert.equal(name, 'crossings-seasons.svg');
    const svg = bytes.toString();
    // Elsewhere: what the page's policy allows is no matter to a file.
    const elsewhere = await page.context().newPage();
    const read = await elsewhere.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = (selector) => [...parsed.querySelectorAll(selector)].map((node) => node.textContent);
      return { wrong: all('parsererror'), title: all('title'), desc: all('desc').join(), texts: all('text').join(' ') };
    }, svg);
    assert.deepEqual(read.wrong, []);
    assert.deepEqual(read.title, ['Small-boat arrivals through each year']);
    for (const part of ['Small-boat arrivals through each year', 'Source: Home Office', 'Open Government Licence', address]) {
      assert.ok(read.texts.includes(part), `${part} is not in ${read.texts}`);
    }
    assert.match(read.desc, /# version: 2026-/);
    assert.equal(svg.match(/src:url\(data:font\/woff2;base64,[\w+/=]{5000}/g).length, 2, 'its fonts are in it');
    assert.doesNotMatch(svg, /var\(|:is\(|style=|<script|url\((?!data:)/);
  }));

test('a picture has the shipped fonts in it', () =>
  openPage(live, async (page) => {
    const { bytes } = await saved(page, await open(page, 'arrivals'), 'svg');
    // Without the fonts inside it, the same picture looks different.
    const svg = bytes.toString();
    assert.notEqual(await painted(page, svg), await painted(page, svg.replace(/@font-face/g, '@media none')));
  }));

test('the rows of the view are those of its table', () =>
  openPage({ ...live, path: '?view=arrivals&by=year&tab=table' }, async (page, { address }) => {
    const { name, bytes } = await saved(page, await open(page, 'arrivals'), 'csv');
    assert.equal(name, 'crossings-arrivals.csv');
    const { facts, rows } = read(bytes);
    for (const key of ['title', 'words', 'table', 'counted', 'values', 'source', 'licence', 'version', 'address']) {
      assert.ok(
        facts.some((line) => line.startsWith(`# ${key}: `) && line.length > key.length + 8),
        key,
      );
    }
    assert.ok(facts.includes(`# address: ${address}?view=arrivals&by=year&tab=table`));
    assert.deepEqual(rows[0].slice(0, 2), ['Year, code', 'Year']);
    assert.deepEqual(
      rows.find(([code]) => code === '2022'),
      ['2022', '2022', '45755'],
    );
    assert.deepEqual(
      rows.find(([code]) => code === '2026'),
      ['2026', '2026 (to 20 August)', '15897'],
    );
  }));

for (const [slug, query, negatives] of [
  ['check', '', 6],
  ['governments', '', 0],
  ['prevented', 'by=year', 0],
  ['stance', '', 37],
  ['stance', 'map=matrix', 20],
  ['stance', 'map=time', 20],
]) {
  test(`numbers are numbers in the rows of ${slug} ${query}`, () =>
    openPage({ path: `v/${slug}/?${query}` }, async (page) => {
      await page.locator(`[data-figure="${slug}"][data-state="live"]`).waitFor();
      const sheet = read((await saved(page, await open(page, slug), 'csv')).bytes);
      checkColumns(sheet);
      const found = sheet.rows.flat().filter((field) => isNumber(field) && Number(field) < 0);
      if (negatives === 0) assert.deepEqual(found, []);
      else assert.ok(found.length >= Number(negatives), `${found.length} are below zero`);
    }));
}

test('all rows are those of the published file, with what they are above them', () =>
  openPage(live, async (page, { address }) => {
    const { name, bytes } = await saved(page, await open(page, 'seasons'), 'all');
    assert.equal(name, 'crossings-all-crossings.csv');
    const sheet = read(bytes);
    checkColumns(sheet);
    assert.equal(sheet.facts[0], '# title: All rows of crossings.csv');
    assert.deepEqual(sheet.rows[0].slice(0, 3), ['date', 'people', 'boats']);
    const published = await (await fetch(`${address}data/crossings.csv`)).text();
    assert.ok(bytes.toString().endsWith(published.replaceAll(/,-(?=[,\n])/g, ',not published')));
  }));

test('what is known of the data comes as JSON', () =>
  openPage(live, async (page) => {
    const { name, bytes } = await saved(page, await open(page, 'arrivals'), 'json');
    assert.equal(name, 'crossings-arrivals.json');
    const facts = JSON.parse(bytes.toString());
    assert.equal(facts.title, 'Small-boat arrivals over time');
    assert.equal(facts.rows, 104);
    assert.match(facts.licence, /Open Government Licence v3\.0/);
  }));

test('a panel that was closed and opened again saves each file once', () =>
  openPage(live, async (page) => {
    const box = await open(page, 'arrivals');
    for (const isOpen of [false, true]) {
      await box.locator('summary').click();
      await page.waitForFunction((is) => document.querySelector('[data-figure="arrivals"] .download').open === is, isOpen);
    }
    const names = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    await saved(page, box, 'json');
    await saved(page, box, 'csv');
    assert.deepEqual(names, ['crossings-arrivals.json', 'crossings-arrivals.csv']);
  }));

test('citations name the view that is shown, and follow it', () =>
  openPage(live, async (page, { address }) => {
    const box = await open(page, 'arrivals');
    const short = box.locator('[data-cite="short"]');
    assert.match(await short.textContent(), /^“Small-boat arrivals over time”, Crossings, with data from Home Office/);
    await page.locator('input[name="arrivals-by"][value="year"]').setChecked(true, { force: true });
    await short.filter({ hasText: `${address}?view=arrivals&by=year` }).waitFor();
    assert.match(await box.locator('[data-cite="long"]').textContent(), /Data version 2026-08-20-/);
  }));

/** Copies something, and waits until the panel says so. */
const copy = async (box, what, said) => {
  await box.locator(`button[data-download="${what}"]`).click();
  await box.locator('.status').filter({ hasText: said }).waitFor();
};

test('pictures and citations can be copied', () =>
  openPage({ ...live, clipboard: true }, async (page) => {
    const box = await open(page, 'arrivals');
    await copy(box, 'short', 'Copied the citation.');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^“Small-boat arrivals over time”/);
    await copy(box, 'copy', 'Copied the picture.');
  }));

test('a copied picture is a PNG', needs('pictures on the clipboard'), () =>
  openPage({ ...live, clipboard: true }, async (page) => {
    await copy(await open(page, 'arrivals'), 'copy', 'Copied the picture.');
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    assert.deepEqual(types, ['image/png']);
  }),
);

test('it all works by keyboard, on a page two folders down', () =>
  openPage({ path: 'v/seasons/' }, async (page) => {
    await page.locator('[data-figure="seasons"][data-state="live"]').waitFor();
    const box = figure(page, 'seasons').locator('.download');
    await box.locator('summary').focus();
    await page.keyboard.press('Enter');
    await box.locator('button[data-download="page"]:enabled').waitFor();
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.equal(download.suggestedFilename(), 'crossings-seasons.png');
  }));

test('without a script the published rows are a link away', () =>
  openPage(STILL, async (page, { address }) => {
    assert.ok(!(await figure(page, 'arrivals').locator('.download').isVisible()));
    const link = figure(page, 'arrivals').locator('.source .rows');
    assert.equal(await link.evaluate((link) => link.href), `${address}data/crossings.csv`);
  }));
