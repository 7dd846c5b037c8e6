// What a screen reader is given: each figure and each sequence of steps, as roles, names and texts in their order. The files
// in heard/ are read by people when they change: `BLESS=1` writes them anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { drawn, TRIED, withPage } from './support/page.mjs';
import { COUNTED, isRead, readTo, sequence, WANTED } from './support/steps.mjs';

const openPage = withPage();

/** What is inside an image is not heard: its name is. */
const withoutInside = (line) => line.replace(/^( *- '?img ".*"'?): .*$/, '$1');

/** Where texts that stand side by side are parted, engines tell differently. */
const squeezed = (heard) => heard.replaceAll(/\s/g, '');

/** Compares what is heard of an element with the file of that name; where links lead is no part of it. */
const check = async (name, element) => {
  const lines = (await element.ariaSnapshot()).split('\n').filter((line) => !/^ *- \/url: /.test(line));
  const heard = `${lines.map(withoutInside).join('\n')}\n`;
  const file = new URL(`heard/${name}.txt`, import.meta.url);
  if (process.env.BLESS) writeFileSync(file, heard);
  const golden = readFileSync(file, 'utf8');
  if (squeezed(heard) !== squeezed(golden)) assert.equal(heard, golden);
};

for (const slug of [...TRIED, 'stance']) {
  test(`what is heard of the figure ${slug}`, () =>
    openPage({ path: `v/${slug}/` }, async (page) => {
      await drawn(page, slug);
      await check(slug, page.locator(`main figure[data-figure="${slug}"]`));
    }));
}

for (const [name, words] of Object.entries({ 'steps-counted': COUNTED, 'steps-wanted': WANTED })) {
  test(`what is heard of the ${name.replace('-', ' ')}`, () =>
    openPage({}, async (page) => {
      const [first] = words;
      await sequence(page, first).waitFor();
      await readTo(page, first);
      await isRead(page, words, first);
      await check(name, sequence(page, first));
    }));
}

test('what is heard of the map of the place', () =>
  openPage({ path: 'v/place/' }, (page) => check('place', page.locator('main figure[data-figure="place"]'))));

test('what is heard of a claim', () =>
  openPage({ path: 'claim/november/' }, (page) => check('claim', page.locator('main .claim'))));
