// nginx and Caddy with the site files that a build writes, changed in nothing but where they listen and where the files lie.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificate } from '../../browsers/support/certificate.mjs';
import { eventually } from '../../browsers/support/eventually.mjs';
import { ROOT, SITES } from './files.mjs';
import { freePort, listens } from './ports.mjs';

/** The host that the site files are for. */
export const HOST = 'crossings.example';
/** Its certificate, which nobody has signed. */
export const CERTIFICATE = certificate(HOST);

/** Below it lie the servers as below `/`: `cargo xtask test` says where. */
const SYSTEM = process.env.CROSSINGS_SERVERS ?? '/';
export const PROGRAMS = { nginx: join(SYSTEM, 'usr/sbin/nginx'), caddy: join(SYSTEM, 'usr/bin/caddy') };
const BROTLI = join(SYSTEM, 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so');

/** Why a test of a server is skipped, where it is. */
export const without = (name) =>
  !existsSync(PROGRAMS[name]) && `${PROGRAMS[name]} is missing: sudo apt-get install nginx libnginx-mod-http-brotli-static caddy`;
export const withoutCertificate = CERTIFICATE ? false : 'openssl is missing, which makes the certificate';

/** The site file for nginx, for files in `root`; with the edge function, `edge` has the port of that, and where it asks. */
export const nginxSite = ({ sites = SITES, root = ROOT, port, edge = [] }) =>
  readFileSync(join(sites, 'nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/var/www/crossings/', `${root}/`)
    .replaceAll(/\b8080\b/g, edge[0])
    .replaceAll(/\b8081\b/g, edge[1]);

/** What nginx is started with, in a folder of its own, for such a site file or for those that `site` includes. */
export const nginxIn = (folder, site) => {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  // Started by root, its workers are nobody, who may not look into that folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const own = site.replace('/var/cache/crossings', join(folder, 'cache'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `load_module ${BROTLI};\n${user}daemon off;\npid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${own}\n}\n`,
  );
  return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
};

/** What each server is started with. */
export const SERVERS = {
  nginx: (folder, port) => nginxIn(folder, nginxSite({ port })),
  caddy: (folder, port) => {
    const site = readFileSync(join(SITES, 'Caddyfile'), 'utf8')
      .replace('crossings.example {', `http://127.0.0.1:${port} {`)
      .replaceAll('/var/www/crossings', ROOT);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  },
};

/** The same with a certificate, by the lines of the site file for that; only where it lies is changed, and the port. */
export const overTls = (name) => (folder, port) => {
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

/** Starts a server in a folder of its own; `said()` is what it has said so far. */
export const start = async (name, prepare) => {
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
  const close = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await eventually(async () => {
      assert.equal(server.exitCode, null, said);
      await listens(port);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { port, folder, pid: server.pid, said: () => said, close };
};

/** Starts a server, calls `visit` with it, and ends it. */
export const served = async (name, prepare, visit) => {
  const server = await start(name, prepare);
  try {
    await visit(server);
  } finally {
    await server.close();
  }
};

/** What one request gets. */
export const ask = (port, path, headers = {}) =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}`, ...headers } }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    }).on('error', fail);
  });
