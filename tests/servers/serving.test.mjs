// The built page behind real servers, with the site files that a build writes for them: each kind of file with its type,
// its policy, how long it may be kept, compressed as it lies, in parts, and under a folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { deployCheck } from '../../xtask/deploy-check/check.mjs';
import { eventually } from '../browsers/support/eventually.mjs';

/** A page that was built so, and the site files that the build writes. */
const ROOT = resolve(process.env.CROSSINGS_ADDRESSED ?? 'dist');
const SITES = resolve(process.env.CROSSINGS_HOSTING ?? 'hosting');
const FOLDER = '/news/';

/** Below it lie the servers as below `/`: `cargo xtask test` says where. */
const SYSTEM = process.env.CROSSINGS_SERVERS ?? '/';
const PROGRAMS = { nginx: join(SYSTEM, 'usr/sbin/nginx'), caddy: join(SYSTEM, 'usr/bin/caddy') };
const BROTLI = join(SYSTEM, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so');

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
};

/** How each server is started with its site file, changed in nothing but where it listens and where the files lie. */
const SERVERS = {
  nginx: (folder, port) => {
    const site = readFileSync(join(SITES, 'nginx.conf'), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('/var/www/crossings/', `${ROOT}/`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `load_module ${BROTLI};\ndaemon off;\npid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${site}\n}\n`,
    );
    return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  },
  caddy: (folder, port) => {
    const site = readFileSync(join(SITES, 'Caddyfile'), 'utf8')
      .replace('crossings.example {', `http://127.0.0.1:${port} {`)
      .replaceAll('/var/www/crossings', ROOT);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  },
};

/** What one request gets. */
const ask = (port, path, headers = {}) =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}`, ...headers } }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', fail);
  });

const FILES = readdirSync(ROOT, { recursive: true })
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
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
};

/** What is wrong with how a file is delivered. */
const faults = (file, { status, headers, body }, whole) => {
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

for (const [name, configured] of Object.entries(SERVERS)) {
  const program = PROGRAMS[name];
  const skip = !existsSync(program) && `${program} is missing: sudo apt-get install nginx libnginx-mod-http-brotli-static caddy`;
  test(`${name} delivers every file as it should`, { skip }, async () => {
    const folder = mkdtempSync(join(tmpdir(), `crossings-${name}-`));
    const port = await freePort();
    const server = spawn(program, configured(folder, port), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
    let said = '';
    server.stderr.on('data', (text) => {
      said += text;
    });
    const ended = once(server, 'exit');
    after(() => server.kill());
    try {
      await eventually(async () => assert.equal((await ask(port, FOLDER)).status, 200, said));
      const wrong = [];
      for (const file of FILES) {
        const whole = readFileSync(join(ROOT, file));
        const path = FOLDER + file.replace(/(^|\/)index\.html$/, '$1');
        for (const [accepted, ending] of [
          ['br', '.br'],
          ['gzip', '.gz'],
          ['', ''],
        ]) {
          const answer = await ask(port, path, accepted ? { 'accept-encoding': accepted } : {});
          wrong.push(...faults(file, answer, whole));
          const isThere = ending && readdirSync(join(ROOT, file, '..')).includes(`${file.split('/').at(-1)}${ending}`);
          const encoding = isThere ? accepted : undefined;
          if (answer.headers['content-encoding'] !== encoding)
            wrong.push(`${file}: its encoding is ${answer.headers['content-encoding']}, expected ${encoding}`);
        }
      }
      assert.deepEqual(wrong, [], `${wrong.length} faults`);

      const asked = `http://127.0.0.1:${port}${FOLDER}`;
      assert.deepEqual((await deployCheck(`https://crossings.example${FOLDER}`, asked)).faults, []);

      const part = await ask(port, `${FOLDER}card.png`, { range: 'bytes=10-19' });
      assert.equal(part.status, 206);
      assert.deepEqual(part.body, readFileSync(join(ROOT, 'card.png')).subarray(10, 20));

      const none = await ask(port, `${FOLDER}v/nowhere/`);
      assert.equal(none.status, 404);
      assert.ok(none.body.equals(readFileSync(join(ROOT, '404.html'))));
      assert.match(none.headers['content-type'], /^text\/html; charset=utf-8$/i);

      const moved = await ask(port, `${FOLDER}v/seasons`);
      assert.ok([301, 302, 307, 308].includes(moved.status), `${moved.status}`);
      assert.equal(new URL(moved.headers.location, `http://127.0.0.1:${port}${FOLDER}v/`).pathname, `${FOLDER}v/seasons/`);
    } finally {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
