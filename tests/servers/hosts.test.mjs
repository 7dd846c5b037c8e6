// What a build writes for hosts that cannot be started here, read by the rules that their documentation has: `_headers` as
// Netlify and Cloudflare do, what brings the files to S3, and the patterns of Cloudflare Workers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST, EDGE } from './support/edge.mjs';
import { FILES, FOLDER, faults, pathOf, ROOT, SITES } from './support/files.mjs';

/** A pattern in which `*` stands for anything, slashes too. */
const pattern = (text) => new RegExp(`^${text.split('*').map(escaped).join('.*')}$`);
const escaped = (text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

/** The rules of `_headers`: a pattern, and the headers below it. */
const RULES = readFileSync(join(ROOT, '_headers'), 'utf8')
  .split(/\n(?! )/)
  .filter(Boolean)
  .map((rule) => {
    const [path, ...lines] = rule.split('\n');
    const headers = lines
      .filter(Boolean)
      .map((line) => /** @type {[string, string]} */ (/^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1)));
    return { path, matches: pattern(path), headers };
  });

/** What all rules that match come to, values of one name joined. */
const headersOf = (path) => {
  const found = {};
  for (const { matches, headers } of RULES) {
    if (!matches.test(path)) continue;
    for (const [name, value] of headers)
      found[name.toLowerCase()] = [found[name.toLowerCase()], value].filter(Boolean).join(', ');
  }
  return found;
};

/** What both hosts say of files by themselves: they know these types, and ask each time for what no rule names. */
const OWN = { 'cache-control': 'public, max-age=0, must-revalidate' };
const TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
};
const PLAIN = {
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
  png: 'image/png',
  tgz: 'application/gzip',
  woff2: 'font/woff2',
};
const ownOf = (file) => {
  const [ending] = /[^.]+$/.exec(file) ?? [];
  const type = TYPES[ending] ? `${TYPES[ending]}; charset=utf-8` : PLAIN[ending];
  return { ...OWN, ...(type && { 'content-type': type }) };
};

test('`_headers` gives every file what is its own, with room for more', () => {
  assert.ok(RULES.length <= 85, `${RULES.length} rules, of the 100 that Cloudflare reads`);
  for (const { path } of RULES) {
    assert.ok(path.split('*').length <= 2, `${path}: Cloudflare takes one pattern in a rule`);
    assert.ok(path.length <= 2000);
  }
  const wrong = FILES.flatMap((file) => {
    const { 'content-security-policy': policy, ...others } = headersOf(pathOf(file));
    // Pictures lie beside pages: what they are told of frames is of no account.
    const headers = { ...ownOf(file), ...others, ...(file.endsWith('.html') && { 'content-security-policy': policy }) };
    // The host's own time is shorter than ours, which is no fault.
    const isOwn = headers['cache-control'] === OWN['cache-control'];
    const cache = file.endsWith('.html') ? 'public, max-age=300' : 'public, max-age=3600';
    const body = readFileSync(join(ROOT, file));
    return faults(file, { status: 200, headers: { ...headers, ...(isOwn && { 'cache-control': cache }) }, body }, body);
  });
  assert.deepEqual(wrong, [], `${wrong.length} faults`);
});

test('`_headers` has nothing kept that is not there', () => {
  for (const path of [
    'boot-0123456789abcdef.js',
    'data/a-0123456789abcdef.csv',
    'fonts/a-0123456789abcdef.woff2',
    'v/nowhere/',
  ]) {
    assert.equal(headersOf(FOLDER + path)['cache-control'], undefined, path);
  }
});

/** What `aws s3 cp --exclude … --include …` takes of our files: the last pattern that matches decides. */
const taken = (filters) =>
  FILES.filter((file) => {
    let is = true;
    for (const [kind, text] of filters) {
      const parts = text.split(/(\*|\[0-9a-f\])/).map((part) => ({ '*': '.*', '[0-9a-f]': '[0-9a-f]' })[part] ?? escaped(part));
      if (new RegExp(`^${parts.join('')}$`).test(file)) is = kind === '--include';
    }
    return is;
  });

test('S3 gets every file once, with its type and its time, pages last', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossings-s3-'));
  try {
    // Each word in a line, and an empty line at the end.
    writeFileSync(join(folder, 'aws'), `#!/bin/sh\n{ printf '%s\\n' "$@"; echo; } >> '${folder}/asked'\n`);
    chmodSync(join(folder, 'aws'), 0o755);
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    execFileSync('sh', [join(SITES, 's3.sh'), 'dist', 's3://bucket/news'], { env });
    const calls = readFileSync(join(folder, 'asked'), 'utf8')
      .trim()
      .split('\n\n')
      .map((call) => call.split('\n'));
    const brought = calls.flatMap((words) => {
      assert.deepEqual(words.slice(0, 5), ['s3', 'cp', 'dist', 's3://bucket/news', '--recursive']);
      const value = (name) => words[words.indexOf(name) + 1];
      const filters = words.flatMap((word, at) => (/^--(in|ex)clude$/.test(word) ? [[word, words[at + 1]]] : []));
      return taken(filters).map((file) => ({ file, type: value('--content-type'), cache: value('--cache-control') }));
    });
    assert.deepEqual(brought.map(({ file }) => file).sort(), FILES);
    assert.ok(
      brought.findIndex(({ file }) => file.endsWith('.html')) > brought.findLastIndex(({ file }) => !file.endsWith('.html')),
    );
    const wrong = brought.flatMap(({ file, type, cache }) => {
      const body = readFileSync(join(ROOT, file));
      // All else is of CloudFront's policies: those of `_headers`.
      const { 'content-security-policy': policy, ...others } = headersOf(pathOf(file));
      const page = file.endsWith('.html') && { 'content-security-policy': policy };
      const headers = { ...others, ...page, 'content-type': type, 'cache-control': cache };
      return faults(file, { status: 200, headers, body }, body);
    });
    assert.deepEqual(wrong, [], `${wrong.length} faults`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('Cloudflare Workers asks the function for what it answers, and delivers all else uncounted', () => {
  const config = readFileSync(join(EDGE, 'wrangler.toml'), 'utf8');
  const [, list] = /^run_worker_first = (\[.*\])$/m.exec(config) ?? [];
  const all = /** @type {string[]} */ (JSON.parse(list));
  const [not, first] = [true, false].map((isNot) =>
    all.filter((one) => one.startsWith('!') === isNot).map((one) => pattern(one.replace('!', ''))),
  );
  const runs = (path) => !not.some((one) => one.test(path)) && first.some((one) => one.test(path));
  for (const path of ['', 'v/arrivals/', 'v/stance/', 'picture/card.png', 'oembed']) assert.ok(runs(FOLDER + path), path);
  const counted = FILES.map((file) => pathOf(file)).filter(runs);
  const pages = FILES.filter((file) => /^(v\/.*)?index\.html$/.test(file));
  assert.deepEqual(
    counted,
    pages.map((file) => pathOf(file)),
  );
  assert.match(config, /^directory = "\.\.\/out"$/m, 'the folder of the site is made in it');
  assert.ok(readFileSync(join(DIST, '404.html')).length > 0);
  assert.match(config, /^not_found_handling = "404-page"$/m);
});
