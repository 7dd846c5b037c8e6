// The files of a build, and how each is to be delivered.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A page that was built so, and the site files that the build writes: `cargo xtask test` says where. */
export const ROOT = resolve(process.env.CROSSINGS_ADDRESSED ?? 'dist');
export const SITES = resolve(process.env.CROSSINGS_HOSTING ?? 'hosting');
export const FOLDER = '/news/';

/** What is there for others: no file for servers. */
export const FILES = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((file) => statSync(join(ROOT, file)).isFile() && !/\.(br|gz)$/.test(file) && file !== '_headers')
  .sort();

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  toml: 'application/toml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
  png: 'image/png',
  tgz: 'application/gzip',
  woff2: 'font/woff2',
};
const FOR_ALL = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * What is wrong with how a file is delivered, whose bytes are `whole`.
 */
export const faults = (file, { status, headers, body }, whole) => {
  const wrong = [];
  const expect = (name, is, expected) => {
    if (is !== expected) wrong.push(`${file}: ${name} is ${is}, expected ${expected}`);
  };
  const [ending] = /[^.]+$/.exec(file) ?? [];
  const isPage = ending === 'html';
  expect('the status', status, 200);
  expect('the type', headers['content-type']?.toLowerCase(), TYPES[ending ?? '']);
  for (const [name, value] of Object.entries(FOR_ALL)) expect(name, headers[name], value);
  const hour = isPage ? 'public, max-age=300' : 'public, max-age=3600';
  const isHashed = /-[0-9a-f]{16}(_bg)?\.\w+$/.test(file);
  expect('the cache', headers['cache-control'], isHashed ? 'public, max-age=31536000, immutable' : hour);
  const framers = /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1];
  expect('who may frame it', framers, isPage ? (file.startsWith('embed/') ? '*' : "'self'") : undefined);
  const { 'content-encoding': encoding } = headers;
  const [unpacked] = [encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body];
  if (!unpacked.equals(whole)) wrong.push(`${file}: its bytes are others`);
  return wrong;
};

/** Where a file is asked for. */
export const pathOf = (file, folder = FOLDER) => folder + file.replace(/(^|\/)index\.html$/, '$1');
