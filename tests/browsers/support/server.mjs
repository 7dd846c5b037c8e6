// A static file server as plain as any: what works here works on every host.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { eventually } from './eventually.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Where the built page lies: `cargo xtask test` says so. */
export const DIST = process.env.CROSSINGS_DIST ?? 'dist';

/** The same where a build knows its address, and that address; xtask/src/test/mod.rs has it too. */
export const ADDRESSED = process.env.CROSSINGS_ADDRESSED;
export const ADDRESS = 'https://crossings.example/news/';

/** What is no smaller for being packed once more. */
const IS_PACKED = ['.png', '.ico', '.woff2'];
/** @type {Map<string, Promise<Buffer>>} */
const packed = new Map();
/** A file in Brotli, packed once, as well as servers do in passing. */
const inBrotli = (file, body) => {
  if (!packed.has(file)) {
    packed.set(file, promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
  return packed.get(file);
};

/** The file below `root` that an address stands for, or nothing. */
const fileFor = async (root, address) => {
  const path = join(root, normalize(decodeURIComponent(address)));
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return address.endsWith('/') ? join(path, 'index.html') : undefined;
  return found?.isFile() ? path : undefined;
};

/**
 * Serves the built page on 127.0.0.1 and a free port.
 *
 * `mount` is the folder it stands in, such as `/news/2026/crossings/`; `held` is a file ending: such files are held back,
 * in each page anew, until `release()` lets them go; `headers` are sent with each; `seen` takes down what was asked for;
 * `compressed` sends in Brotli what gets smaller by it; `moved` puts the address that it is served at in the place of the
 * one that the build knows.
 * @param {{ moved?: boolean, root?: string, mount?: string, held?: string, headers?: Record<string, string>, seen?: string[], compressed?: boolean }} [options]
 */
export const serve = async (options = {}) => {
  const {
    moved = false,
    root = moved ? ADDRESSED : DIST,
    mount = '/',
    held,
    headers = {},
    seen = [],
    compressed = false,
  } = options;
  const folder = resolve(root);
  const notFound = async (response) => {
    const page = await readFile(join(folder, '404.html')).catch(() => 'not there\n');
    response.writeHead(404, { 'content-type': TYPES['.html'], ...headers }).end(page);
  };
  const waiting = [];
  let isHolding = true;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    seen.push(pathname);
    const file = pathname.startsWith(mount)
      ? await fileFor(folder, `/${pathname.slice(mount.length)}`).catch(() => undefined)
      : undefined;
    const found = file && (await readFile(file).catch(() => undefined));
    if (!found) return notFound(response);
    const ending = extname(file);
    const body = moved && ending === '.html' ? Buffer.from(String(found).replaceAll(ADDRESS, address)) : found;
    if (ending === '.html') isHolding = true;
    if (ending === held && isHolding) await new Promise((done) => waiting.push(done));
    const isPacked = compressed && !IS_PACKED.includes(ending);
    const encoding = isPacked ? { 'content-encoding': 'br' } : {};
    const type = { 'content-type': TYPES[ending] ?? 'application/octet-stream' };
    response.writeHead(200, { ...type, ...encoding, ...headers }).end(isPacked ? await inBrotli(file, body) : body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const address = `http://127.0.0.1:${port}${mount}`;
  return {
    address,
    /** Lets held files go, once one has been asked for. */
    release: () =>
      eventually(async () => {
        assert.ok(waiting.length > 0, `no file that ends in ${held} was asked for`);
        isHolding = false;
        for (const done of waiting.splice(0)) done();
      }),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};
