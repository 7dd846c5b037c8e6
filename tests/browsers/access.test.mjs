// What axe finds on every page, in light and dark, on the narrowest screen and at 200 % zoom: nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { ENGINE } from './support/engine.mjs';
import { SLUGS, withPage } from './support/page.mjs';

const openPage = withPage();
/** Pages without a figure that something has to make live. */
const STILL = [
  'claims/',
  'claim/november/',
  'embed/claim/neck-and-neck/',
  '404.html',
  'v/stance/method/',
  'v/place/',
  'embed/place/',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on where things stand: the other rules ask for roles, names and colours, which no width changes. */
const LAYOUT = ['target-size', 'scrollable-region-focusable'];

const EVERY_SETTING = [
  { name: 'light', colorScheme: 'light' },
  // Of a page that differs in its colours alone, these are asked.
  { name: 'dark', colorScheme: 'dark', only: ['color-contrast', 'link-in-text-block'] },
  { name: 'at 320 px', viewport: { width: 320, height: 640 } },
  // At 200 % a window of 1280 by 900 has half as many pixels of the page.
  { name: 'at 200 % zoom', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, only: LAYOUT },
];
// Colours and roles are the same in every engine: one sees to all of them. What fits the narrowest screen is not.
const NARROW = EVERY_SETTING.filter(({ name }) => name === 'at 320 px').map((setting) => ({ ...setting, only: LAYOUT }));
const SETTINGS = ENGINE === 'chromium' ? EVERY_SETTING : NARROW;

/** Opens everything that can be opened, and asks axe. */
const findings = async (page, only) => {
  await page.evaluate(axe);
  const options = {
    resultTypes: ['violations'],
    // Asked of nobody who does not name it.
    rules: { 'target-size': { enabled: true } },
    ...(only && { runOnly: { type: 'rule', values: only } }),
  };
  return page.evaluate(async (options) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
  }, options);
};

/** Figures by themselves, as hosts frame them. */
const FRAMED = [
  'embed/seasons/',
  'embed/arrivals/?controls=all',
  'embed/stance/',
  'embed/nationalities/?header=no&controls=main',
];

for (const path of ['', 'v/stance/', ...SLUGS.map((slug) => `v/${slug}/`), ...FRAMED, ...STILL]) {
  for (const { name, only, ...setting } of SETTINGS) {
    test(`${path || 'the article'}, ${name}: axe finds nothing, as chart and as table`, () =>
      openPage({ ...setting, path }, async (page) => {
        if (!STILL.includes(path)) await page.waitForSelector('figure[data-state="live"]');
        assert.deepEqual(await findings(page, only), []);
        for (const table of await page.getByRole('radio', { name: 'Table' }).all()) await table.check({ force: true });
        assert.deepEqual(await findings(page, only), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `the page is ${wide} px too wide`);
      }));
  }
}
