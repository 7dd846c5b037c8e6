// The pictures in the README show the page as it is today. `cargo xtask pictures` takes them anew (`BLESS=1`).
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { drawn, inItsFonts, withPage } from './support/page.mjs';
import { difference } from './support/pictures.mjs';
import { COUNTED, isRead, readTo } from './support/steps.mjs';

const DESK = { width: 1200, height: 960 };
const PHONE = { width: 400, height: 960 };
/** A picture is compared in squares of so many pixels, by their mean colour: releases of a browser smooth letters differently. */
const SQUARE = 8;
/** How far off, of 255, a square's colour may be, and which share of the squares may be further off. */
const NEAR = 20;
const SHARE = 0.005;
const MOST_BYTES = 250_000;

const openPage = withPage();
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const fileOf = (name) => new URL(`../../docs/pictures/${name}.png`, import.meta.url);

/** By the name of its file: what it shows, and what is done before it is taken. */
const PICTURES = {
  opening: { viewport: DESK, figures: ['arrivals'] },
  step: {
    viewport: DESK,
    look: async (page) => {
      await readTo(page, 'same-date');
      await isRead(page, COUNTED, 'same-date');
    },
  },
  dark: { path: 'v/stance/', viewport: DESK, colorScheme: 'dark', figures: ['stance'] },
  phone: { viewport: PHONE, figures: ['arrivals'] },
  'phone-dark': { path: 'v/seasons/', viewport: PHONE, colorScheme: 'dark', figures: ['seasons'] },
};

for (const [name, { path = '', figures = [], look, ...options }] of Object.entries(PICTURES)) {
  test(`the picture “${name}” in the README is of today's page`, needs('the same letters'), () =>
    openPage({ path, reducedMotion: 'reduce', ...options }, async (page) => {
      await inItsFonts(page);
      for (const figure of figures) await drawn(page, figure);
      await look?.(page);
      const taken = await page.screenshot();
      assert.ok(README.includes(`docs/pictures/${name}.png`), 'the README shows it');
      assert.ok(taken.length <= MOST_BYTES, `${taken.length} bytes`);
      if (process.env.BLESS) return writeFileSync(fileOf(name), taken);
      const share = await difference(page, readFileSync(fileOf(name)), taken, { square: SQUARE, near: NEAR });
      assert.ok(share <= SHARE, `${(100 * share).toFixed(1)} % of it differs: run \`cargo xtask pictures\`, and look at it`);
    }),
  );
}

test('the README shows no other picture', () => {
  const shown = [...README.matchAll(/docs\/pictures\/([\w-]+)\.png/g)].map(([, name]) => name);
  assert.deepEqual(shown.sort(), Object.keys(PICTURES).sort());
});
