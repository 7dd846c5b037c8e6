// What a reader takes away in Firefox: pictures and rows of every view.
import assert from 'node:assert/strict';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';
import { PAPER, colours, painted } from '../e2e/support/pictures.mjs';
import { checkColumns, read } from '../e2e/support/spreadsheet.mjs';
import { PAGES, says, withPage } from './support/page.mjs';

const openPage = withPage();

/** Opens the box of a figure, and waits until its buttons work. */
const open = async (page, slug) => {
  const box = `[data-figure="${slug}"] .take`;
  await (await page.$(`${box} summary`)).click();
  await page.waitForSelector(`${box} button[data-take="page"]:enabled`);
  return async (what) => (await page.$(`${box} button[data-take="${what}"]`)).click();
};

/** The file that comes, once it has all come. */
const arrived = async (downloads, name) => {
  const path = join(downloads, name);
  const size = async (file) => (await stat(file).catch(() => undefined))?.size;
  for (let patience = 100; patience > 0; patience -= 1) {
    if ((await size(path)) > 0 && (await size(`${path}.part`)) === undefined) break;
    await pause(50);
  }
  const bytes = await readFile(path);
  await rm(path);
  return bytes;
};

for (const { path, slugs } of PAGES.slice(1)) {
  const [slug] = slugs;

  test(`${path}: pictures and rows are saved`, () =>
    openPage(path, {}, async (page, { downloads }) => {
      const press = await open(page, slug);
      const saved = async (what, name) => {
        await press(what);
        await says(page, slug, '.take .said', new RegExp(`^Saved ${name}\\.$`));
        return arrived(downloads, name);
      };

      const { width, height, count } = await colours(page, await saved('page', `crossings-${slug}.png`));
      assert.equal(width, 1520);
      assert.ok(height > 900, `${height} high`);
      assert.ok(count[PAPER] > (width * height) / 3, 'much of it is paper');
      assert.ok(Object.keys(count).length > 60, 'marks and letters are on it');

      const svg = (await saved('svg', `crossings-${slug}.svg`)).toString();
      const wrong = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return parsed.querySelector('parsererror')?.textContent ?? '';
      }, svg);
      assert.equal(wrong, '');
      assert.match(svg, /Source: /);
      assert.doesNotMatch(svg, /var\(|style=|<script|url\((?!data:)/);

      const sheet = read(await saved('csv', `crossings-${slug}.csv`));
      assert.ok(sheet.facts[0].startsWith('# title: ') && sheet.rows.length > 3, `${sheet.rows.length} rows`);
      checkColumns(sheet);
    }));
}

test('the shipped fonts are in a painted picture', () =>
  openPage('v/arrivals/', {}, async (page, { downloads }) => {
    const press = await open(page, 'arrivals');
    await press('svg');
    const svg = (await arrived(downloads, 'crossings-arrivals.svg')).toString();
    assert.notEqual(await painted(page, svg), await painted(page, svg.replace(/@font-face/g, '@media none')));
  }));

test('pictures and citations can be copied', () =>
  openPage('v/arrivals/', {}, async (page) => {
    const press = await open(page, 'arrivals');
    await press('short');
    await says(page, 'arrivals', '.take .said', /^Copied the citation\.$/);
    await press('copy');
    await says(page, 'arrivals', '.take .said', /^Copied the picture\.$/);
  }));
