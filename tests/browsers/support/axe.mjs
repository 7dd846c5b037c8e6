// What axe finds on every page: nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { TRIED, withPage } from './page.mjs';

/** Pages without a figure that something has to make live. */
const STILL = [
  'charts/',
  'about/',
  'claims/',
  'claim/november/',
  'embed/claim/neck-and-neck/',
  '404.html',
  'v/stance/method/',
  'v/place/',
  'embed/place/',
];
/** A reader's own answers: some of them, so that there is something to be seen. */
const YOURS = 'v/stance/yours/#answers=P1:agree,P2:depends,P5:disagree';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on where things stand: the other rules ask for roles, names and colours, which no width changes. */
export const LAYOUT = ['target-size', 'scrollable-region-focusable'];
/** What depends on colours; it takes longest, for each text is painted over what lies below it. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The rows of a long table are alike. */
const LIKE_THOSE_BEFORE = 'tbody tr:nth-child(n + 12)';

/** Opens everything that can be opened, and asks axe about the parts of the page that a selector finds. */
const findings = async (page, parts, { only, without = [] }) => {
  await page.evaluate(axe);
  const options = {
    resultTypes: ['violations'],
    // Asked of nobody who does not name it.
    rules: { 'target-size': { enabled: true }, ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) },
    ...(only && { runOnly: { type: 'rule', values: only } }),
  };
  return page.evaluate(
    async ([include, exclude, options]) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const { violations } = await window.axe.run({ include, exclude }, options);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
    },
    [parts, LIKE_THOSE_BEFORE, options],
  );
};

/** Figures by themselves, as hosts frame them. */
const FRAMED = [
  'embed/seasons/',
  'embed/arrivals/?controls=all',
  'embed/stance/',
  'embed/nationalities/?header=no&controls=main',
];

const PATHS = ['', 'v/stance/', YOURS, ...TRIED.map((slug) => `v/${slug}/`), ...FRAMED, ...STILL];

/** Pages that between them have every kind of part, of table and of choice. */
export const VARIED = ['', 'v/stance/', 'v/calendar/', 'v/concern/', 'v/check/', 'claims/'];

/** The others: parts of those once more, with other numbers. */
export const ALIKE = PATHS.filter((path) => !VARIED.includes(path));

/**
 * @typedef {object} Setting
 * @property {string} name
 * @property {string[]} [paths] the pages; all of them where this is left out
 * @property {string[]} [only] these rules alone
 * @property {string[]} [without] all but these rules
 * @property {boolean} [tables] whether their tables are looked at, too
 */

/**
 * Tests pages in each of these settings, which have options of `openPage`, too.
 * @param {(Setting & Record<string, unknown>)[]} settings
 */
export const findsNothing = (settings) => {
  const openPage = withPage();
  for (const { name, paths = PATHS, only, without, tables = true, ...setting } of settings) {
    for (const path of paths) {
      test(`${path || 'the article'}, ${name}: axe finds nothing, as chart${tables ? ' and as table' : ''}`, () =>
        openPage({ ...setting, path }, async (page) => {
          if (!STILL.includes(path)) await page.waitForSelector('[data-figure][data-state="live"]');
          assert.deepEqual(await findings(page, 'html', { only, without }), []);
          const choices = tables ? await page.getByRole('radio', { name: 'Table' }).all() : [];
          for (const table of choices) await table.check({ force: true });
          // Around the figures nothing is another then.
          if (choices.length > 0) assert.deepEqual(await findings(page, 'figure', { only, without }), []);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `the page is ${wide} px too wide`);
        }));
    }
  }
};
