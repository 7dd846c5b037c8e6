// The table of what engines cannot do, for people, has all that the tests go by.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { LACKING } from '../browsers/support/abilities.mjs';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

test('tests/browsers/README.md has what each engine cannot do, and why', async () => {
  const text = await readFile(new URL('../browsers/README.md', import.meta.url), 'utf8');
  const found = text.split('\n').filter((line) => /^\| (Chromium|Firefox|WebKit) \|/.test(line));
  const expected = Object.entries(LACKING).flatMap(([ability, engines]) =>
    Object.entries(engines).map(([engine, reason]) => `| ${NAMES[engine]} | ${ability} | ${reason} |`),
  );
  assert.deepEqual(found.toSorted(), expected.toSorted());
});
