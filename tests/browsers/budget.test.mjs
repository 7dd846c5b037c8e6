// What a first visit costs, in kB as a server with Brotli sends them; of an embedded figure also with gzip.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { needs } from './support/engine.mjs';
import { loaded, SLUGS, withPage } from './support/page.mjs';
import { DIST } from './support/server.mjs';

const openPage = withPage();

const LIMITS = { total: 250, wasm: 120, js: 15 };
/** An embedded figure is a guest, also of servers without Brotli; docs/embedding.md says so. */
const FRAMED = { ...LIMITS, total: 200, gzip: 241 };

const brotli = (body) =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length / 1000;

const gzip = (body) => gzipSync(body, { level: 9 }).length / 1000;

const read = async (url) => {
  const response = await fetch(url);
  assert.ok(response.ok, url);
  return Buffer.from(await response.arrayBuffer());
};

/** The size of each address so far: pages share most of what they load. */
const known = new Map();

for (const path of ['', 'v/stance/yours/', ...[...SLUGS, 'stance'].flatMap((slug) => [`v/${slug}/`, `embed/${slug}/`])]) {
  test(`the first load of ${path || 'the article'} stays within its budget`, needs('counting bytes'), () =>
    openPage({ path }, async (page, { requests, address }) => {
      // What is loaded after this is loaded because a reader asks for it.
      await loaded(page);
      const sizes = { total: 0, gzip: 0, wasm: 0, js: 0 };
      const urls = [...new Set(requests.filter((url) => url.startsWith(address)))];
      // All of them first: while one is made small the server would give the next one up.
      const bodies = await Promise.all(urls.filter((url) => !known.has(url)).map(async (url) => [url, await read(url)]));
      for (const [url, body] of bodies) known.set(url, { size: brotli(body), zipped: gzip(body) });
      for (const url of urls) {
        const { size, zipped } = known.get(url);
        const name = url.slice(address.length) || 'index.html';
        if (!path) console.log(`${size.toFixed(1).padStart(8)} kB  ${name}`);
        const kind = /\.(\w+)$/.exec(name)?.[1];
        if (kind in sizes) sizes[kind] += size;
        sizes.total += size;
        sizes.gzip += zipped;
      }
      assert.ok(sizes.wasm > 0, 'the wasm is among what was counted');
      const fonts = [/\/fonts-\w+\.css$/, /\.woff2$/].map((pattern) => urls.some((url) => pattern.test(url)));
      assert.deepEqual(fonts, path.startsWith('embed/') ? [false, true] : [true, false], 'no font is loaded twice');
      for (const [kind, limit] of Object.entries(path.startsWith('embed/') ? FRAMED : LIMITS)) {
        console.log(`${sizes[kind].toFixed(1).padStart(8)} kB  ${kind} of ${path || 'the article'}, at most ${limit}`);
        assert.ok(sizes[kind] <= limit, `${kind}: ${sizes[kind].toFixed(1)} kB of ${limit}`);
      }
    }),
  );
}

test('the script for hosts is small', () => {
  const size = brotli(readFileSync(`${DIST}/embed.js`));
  console.log(`${size.toFixed(2).padStart(8)} kB  embed.js, less than 3`);
  assert.ok(size < 3, `${size} kB`);
});
