// The card of the latest numbers, in a frame, as a picture and for programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STILL, withPage } from './support/page.mjs';

const openPage = withPage();
const path = 'embed/latest/';

for (const width of [320, 360, 640, 760]) {
  test(`at ${width} px it is at most 180 px high`, () =>
    openPage({ path, viewport: { width, height: 400 } }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const { height, across } = await page.evaluate(() => ({
        height: document.body.getBoundingClientRect().height,
        across: document.documentElement.scrollWidth,
      }));
      assert.ok(height <= 180, `${height} px`);
      assert.ok(across <= width, `${across} px wide`);
    }));
}

test('it says what the file says, without a script', () =>
  openPage({ path, ...STILL }, async (page, { address }) => {
    const latest = await (await fetch(`${address}data/latest.json`)).json();
    const numbers = await page.locator('.latest b').allTextContents();
    assert.deepEqual(
      numbers,
      [latest.day, latest.seven_days, latest.year].map(({ people }) => people.toLocaleString('en-GB')),
    );
    const items = (await page.locator('.latest li').allTextContents()).join('; ');
    assert.equal(`${items}.`, latest.words);
    const { from, to } = latest.seven_days;
    assert.equal(Date.parse(to) - Date.parse(from), 6 * 86_400_000);
    assert.equal(latest.day.to, to);
    const picture = Buffer.from(await (await fetch(`${address}data/latest.png`)).arrayBuffer());
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
  }));

test('its numbers are the sums of the published days', () =>
  openPage({ path }, async (_page, { address }) => {
    const [latest, rows] = await Promise.all(
      ['data/latest.json', 'data/crossings.csv'].map(async (file) => (await fetch(address + file)).text()),
    );
    const days = rows
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    const parts = JSON.parse(latest);
    for (const part of ['day', 'seven_days', 'year', 'same_date_a_year_before']) {
      const { from, to, people, boats } = parts[part];
      const own = days.filter(([day]) => day >= from && day <= to);
      const sum = (column) => own.reduce((all, row) => all + Number(row[column]), 0);
      assert.deepEqual([sum(1), sum(2)], [people, boats], part);
    }
  }));
