// A real WordPress, of Debian's packages: MariaDB on a socket, PHP's own server, all of it in a folder that goes with the test.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eventually } from '../../browsers/support/eventually.mjs';
import { ADDRESS } from '../../browsers/support/server.mjs';
import { freePort } from '../../servers/support/ports.mjs';
import { EXTENSIONS, MARIADB, MESSAGES, PHP, SYSTEM_TABLES, WORDPRESS } from './programs.mjs';

const PLUGIN = fileURLToPath(new URL('../../../integrations/wordpress/crossings-figures', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Who writes, and who looks after the site. */
export const PASSWORD = 'a long one for nobody';

/** No file of this machine says how PHP is to be: only these extensions. */
const SETTINGS = ['-n', '-d', `extension_dir=${EXTENSIONS}`, '-d', 'memory_limit=256M', '-d', 'display_errors=stderr'];
const NEEDED = ['ctype', 'iconv', 'tokenizer', 'fileinfo', 'exif', 'xml', 'dom', 'simplexml', 'xmlreader', 'mysqlnd', 'mysqli'];
for (const name of NEEDED) if (existsSync(join(EXTENSIONS, `${name}.so`))) SETTINGS.push('-d', `extension=${name}`);

/** Starts a program that ends with the test; `said` is what it says. */
const started = (program, words, options = {}) => {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => lines.push(`${data}`));
  const ended = once(child, 'exit');
  const isRunning = () => assert.equal(child.exitCode, null, lines.join(''));
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      // PHP's server has children of its own.
      if (options.detached) process.kill(-child.pid, 'SIGTERM');
      else child.kill('SIGTERM');
    }
    await ended;
  };
  return { isRunning, lines, close };
};

/** The words that both of MariaDB's ways to run begin with. */
const ofMariadb = (folder) => [
  '--no-defaults',
  '--user=root',
  `--datadir=${join(folder, 'data')}`,
  `--tmpdir=${folder}`,
  `--lc-messages-dir=${MESSAGES}`,
  `--character-sets-dir=${join(MESSAGES, 'charsets')}`,
  '--skip-networking',
  '--innodb-log-file-size=4M',
  '--innodb-flush-log-at-trx-commit=0',
];

/** A database without a password, on a socket in the folder. */
const startMariadb = async (folder) => {
  mkdirSync(join(folder, 'data'));
  const tables = SYSTEM_TABLES.map((file) => readFileSync(file, 'utf8')).join('\n');
  const bootstrap = execFile(MARIADB, [...ofMariadb(folder), '--bootstrap']);
  const lines = [];
  bootstrap.stderr.on('data', (data) => lines.push(data));
  bootstrap.stdin.end(`create database mysql;\nuse mysql;\n${tables}\ncreate database wordpress;\n`);
  const [code] = await once(bootstrap, 'exit');
  assert.equal(code, 0, lines.join(''));
  const socket = join(folder, 'db.sock');
  const server = started(MARIADB, [...ofMariadb(folder), '--skip-grant-tables', `--socket=${socket}`]);
  await eventually(async () => {
    server.isRunning();
    assert.ok(existsSync(socket));
  });
  return { ...server, socket };
};

const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

const configuration = (address, socket, figures) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', ${quoted(`localhost:${socket}`)} );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', ${quoted(address)} );
define( 'WP_SITEURL', ${quoted(address)} );
// Where the figures are really served; no other machine is asked for anything.
define( 'FIGURES_AT', ${quoted(figures)} );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, 'of a test: ' . $name );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

/**
 * Starts WordPress with an administrator, `admin`, an author, `author`, and our plugin, unless it is to do without. What it asks
 * of the site, it asks at the address `figures`.
 *
 * `php(code)` runs a line within WordPress and returns what it says; `complaints()` are those that PHP had of our plugin.
 */
export const startWordPress = async ({ figures, hasPlugin = true }) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossings-wordpress-'));
  const root = join(folder, 'site');
  // Some of its files are links to files of other packages; one is for Apache.
  cpSync(WORDPRESS, root, { recursive: true, dereference: true, filter: (from) => existsSync(from) });
  const [plugins, own] = ['plugins', 'mu-plugins'].map((name) => join(root, 'wp-content', name));
  cpSync(PLUGIN, join(plugins, 'crossings-figures'), { recursive: true });
  cpSync(here('mu-plugins'), own, { recursive: true });
  const running = [];
  const close = async () => {
    await Promise.all(running.map((one) => one.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const database = await startMariadb(folder);
    running.push(database);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(root, 'wp-config.php'), configuration(address, database.socket, figures));
    const run = promisify(execFile);
    const php = async (code, ...values) => {
      const { stdout } = await run(PHP, [...SETTINGS, here('run.php'), root, code, ...values], { maxBuffer: 1e8 });
      return stdout;
    };
    await run(PHP, [...SETTINGS, here('install.php'), root, PASSWORD, hasPlugin ? ADDRESS : '']);
    // One page asks for several files at once, and WordPress itself for pages of its own.
    const workers = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    const server = started(PHP, [...SETTINGS, '-S', `127.0.0.1:${port}`, '-t', root], { env: workers, detached: true });
    running.push(server);
    await eventually(async () => {
      server.isRunning();
      const answer = await fetch(address);
      await answer.text();
      assert.ok(answer.ok);
    });
    const log = join(root, 'debug.log');
    const complaints = () =>
      (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []).filter((line) => /plugins\/crossings-figures/.test(line));
    return { address, php, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
};
