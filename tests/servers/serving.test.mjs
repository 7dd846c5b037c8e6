// The built page behind real servers, with the site files that a build writes for them: each kind of file with its type,
// its policy, how long it may be kept, compressed as it lies, in parts, and under a folder; over HTTP/2, too.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { deployCheck } from '../../xtask/deploy-check/check.mjs';
import { certificate } from '../browsers/support/certificate.mjs';
import { eventually } from '../browsers/support/eventually.mjs';

/** A page that was built so, and the site files that the build writes. */
const ROOT = resolve(process.env.CROSSINGS_ADDRESSED ?? 'dist');
const SITES = resolve(process.env.CROSSINGS_HOSTING ?? 'hosting');
const FOLDER = '/news/';

/** The host that the site files are for. */
const HOST = 'crossings.example';
/** Its certificate, which nobody has signed. */
const CERTIFICATE = certificate(HOST);

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

const NO_CERTIFICATE = CERTIFICATE ? false : 'openssl is missing, which makes the certificate';

/** The same with a certificate, by the lines of the site file for that; only where it lies is changed, and the port. */
const overTls = (name) => (folder, port) => {
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => join(folder, file));
  writeFileSync(key, CERTIFICATE.key);
  writeFileSync(cert, CERTIFICATE.cert);
  const words = SERVERS[name](folder, port);
  const file = words.at(-1);
  const text = readFileSync(file, 'utf8');
  const changed = {
    nginx: () =>
      text
        .replace(`listen 127.0.0.1:${port};`, '')
        .replace(/#(listen) 443 (ssl http2;)/, `$1 127.0.0.1:${port} $2`)
        .replace(/#(ssl_certificate) .*;/, `$1 ${cert};`)
        .replace(/#(ssl_certificate_key) .*;/, `$1 ${key};`),
    // By itself it would ask for a certificate that others trust.
    caddy: () =>
      text
        .replace('admin off', 'admin off\n\tauto_https disable_redirects')
        .replace(`http://127.0.0.1:${port} {`, `https://${HOST}:${port} {\n\ttls ${cert} ${key}`),
  }[name]();
  writeFileSync(file, changed);
  return words;
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

/** The same on a connection of HTTP/2. */
const askHttp2 = async (session, path) => {
  const stream = session.request({ ':path': path, 'accept-encoding': 'br' });
  const [[headers], parts] = await Promise.all([once(stream, 'response'), stream.toArray()]);
  return { status: headers[':status'], headers, body: Buffer.concat(parts) };
};

/** Waits for nobody: throws where nobody listens yet. */
const listens = async (port) => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
};

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

/** Starts a server, calls `visit(port, folder)`, and ends it. */
const served = async (name, prepare, visit) => {
  const folder = mkdtempSync(join(tmpdir(), `crossings-${name}-`));
  const port = await freePort();
  const server = spawn(PROGRAMS[name], prepare(folder, port), {
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
    await eventually(async () => {
      assert.equal(server.exitCode, null, said);
      await listens(port);
    });
    await visit(port);
  } finally {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Where a file is asked for. */
const pathOf = (file) => FOLDER + file.replace(/(^|\/)index\.html$/, '$1');

for (const [name, configured] of Object.entries(SERVERS)) {
  const program = PROGRAMS[name];
  const skip = !existsSync(program) && `${program} is missing: sudo apt-get install nginx libnginx-mod-http-brotli-static caddy`;
  test(`${name} delivers every file as it should`, { skip }, () =>
    served(name, configured, async (port) => {
      const wrong = [];
      for (const file of FILES) {
        const whole = readFileSync(join(ROOT, file));
        for (const [accepted, ending] of [
          ['br', '.br'],
          ['gzip', '.gz'],
          ['', ''],
        ]) {
          const answer = await ask(port, pathOf(file), accepted ? { 'accept-encoding': accepted } : {});
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
    }),
  );

  test(`${name} does so over HTTP/2, all files on one connection`, { skip: skip || NO_CERTIFICATE }, () =>
    served(name, overTls(name), async (port) => {
      const session = connectHttp2(`https://${HOST}:${port}`, {
        createConnection: () =>
          connectTls({ port, host: '127.0.0.1', servername: HOST, ALPNProtocols: ['h2'], ca: CERTIFICATE.cert }),
      });
      try {
        await once(session, 'connect');
        assert.equal(session.alpnProtocol, 'h2');
        const answers = await Promise.all(FILES.map((file) => askHttp2(session, pathOf(file))));
        const wrong = FILES.flatMap((file, at) => faults(file, answers[at], readFileSync(join(ROOT, file))));
        assert.deepEqual(wrong, [], `${wrong.length} faults`);
      } finally {
        session.close();
      }
    }),
  );
}
