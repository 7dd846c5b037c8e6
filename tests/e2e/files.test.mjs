// A page that is open while a newer one takes its place goes on with its own files: each file of a build has a hash of its
// contents in its name, or an address that never changes and that no page mixes with what it has.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { isHashed, isStable } from './support/names.mjs';
import { DIST } from './support/server.mjs';

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1).replaceAll('\\', '/'));
const read = (file) => readFileSync(join(DIST, file));

test('every file has a hash in its name, or an address that never changes', () => {
  assert.deepEqual(files.filter((file) => !isHashed(file) && !isStable(file)), []);
  assert.ok(files.filter(isHashed).length > 30);
});

test('what we hash ourselves is what the name says', () => {
  const wrong = files.filter((file) => {
    // Trunk has a hash of its own, and writes these.
    const [, hash] = /-([0-9a-f]{16})(?:_bg)?\.\w+$/.exec(file) ?? [];
    const byTrunk = /^(crossings|boot|theme|tokens|page|article|figure|panels|drawing|stance)-[0-9a-f]+(_bg)?\.(js|css|wasm)$/;
    return hash && !byTrunk.test(file) && createHash('sha256').update(read(file)).digest('hex').slice(0, 16) !== hash;
  });
  assert.deepEqual(wrong, []);
});

/** What a file of ours names to be loaded. */
const loads = (file) => {
  const text = read(file).toString();
  if (file.endsWith('.html')) {
    const tags = text.match(/<(script|link|img|iframe|source)\b[^>]*>/g) ?? [];
    const shown = /rel="(canonical|alternate)"/;
    return tags.filter((tag) => !shown.test(tag)).flatMap((tag) => [...tag.matchAll(/ (?:data-)?(?:src|href)="([^"]*)"/g)]);
  }
  if (file.endsWith('.css')) return [...text.matchAll(/url\("?([^")]+)"?\)/g)];
  // A file is named by a text that begins with a dot: all that our scripts load is found by this, or by a link of the page.
  return [...text.matchAll(/(?:from |import\(|fetch\(|fetched\(|new URL\()['"`]([^'"`]+)['"`]/g), ...text.matchAll(/['"`](\.\/[^'"`]+)['"`]/g)];
};

test('what pages, styles and scripts name to be loaded is there, and such a file', () => {
  const wasms = /^(crossings|compare|time|check|stance)-[0-9a-f]+\.js$/;
  let count = 0;
  for (const file of files.filter((file) => /\.(html|css|js)$/.test(file) && !wasms.test(file))) {
    for (const [, address] of loads(file)) {
      // Where the site lies, and what is named by a link or an option.
      if (/^(data:|\.\.?\/?$|\/$)|[{}$]/.test(address)) continue;
      const path = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(file), address);
      count += 1;
      assert.ok(files.includes(path) || files.includes(`${path}index.html`), `${file} names ${address}, which is not there`);
      assert.ok(isHashed(path) || isStable(path), `${file} names ${address}`);
    }
  }
  assert.ok(count > 300, `${count} names`);
});
