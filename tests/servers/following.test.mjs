// docs/hosting.md to the letter: the commands of “nginx, on Debian” and of “An update, and back” lead from nothing to the site, to
// the next build of it, and back, and nothing is wrong with it at any step.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { deployCheck } from '../../xtask/deploy-check/check.mjs';
import { eventually } from '../browsers/support/eventually.mjs';
import { FOLDER, ROOT } from './support/files.mjs';
import { ask, nginxIn, nginxSite, PROGRAMS, start, without } from './support/servers.mjs';

const GUIDE = readFileSync('docs/hosting.md', 'utf8');

/** The blocks of commands below a heading. */
const commands = (heading) => {
  const [, section] = GUIDE.split(`\n## ${heading}\n`);
  assert.ok(section, `docs/hosting.md has no “${heading}”`);
  return [...section.split(/\n## /)[0].matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block);
};

/** A machine of its own below a folder: what is root's to do is done at once, and nothing is installed. */
const machine = () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossings-following-'));
  const at = (...path) => join(folder, ...path);
  for (const path of ['bin', 'etc/nginx/conf.d', 'work/hosting']) mkdirSync(at(path), { recursive: true });
  const program = (name, text) => {
    writeFileSync(at('bin', name), `#!/bin/sh\nset -eu\n${text}\n`);
    chmodSync(at('bin', name), 0o755);
  };
  program('sudo', 'exec "$@"');
  program('apt-get', '[ "$*" = "install nginx libnginx-mod-http-brotli-static" ]');
  return { folder, at, program };
};

test('docs/hosting.md leads from nothing to the site, to its next build, and back', { skip: without('nginx') }, async () => {
  const { folder, at, program } = machine();
  const run = (block) =>
    promisify(execFile)('sh', ['-euc', block.replaceAll('/var/www', at('var/www')).replaceAll('/etc/nginx', at('etc/nginx'))], {
      cwd: at('work'),
      env: { ...process.env, PATH: `${at('bin')}:${process.env.PATH}` },
    });
  // A server that has no site yet, as Debian's is after its installation but for the page that greets.
  const nginx = await start('nginx', (own, port) => {
    const site = nginxSite({ port, root: at('var/www/crossings') });
    writeFileSync(at('work/hosting/nginx.conf'), site);
    return nginxIn(own, `include ${at('etc/nginx/conf.d')}/*.conf;\nserver { listen 127.0.0.1:${port}; }`);
  });
  const { port } = nginx;
  try {
    program('nginx', `exec ${PROGRAMS.nginx} -p ${nginx.folder} -e stderr -c ${join(nginx.folder, 'nginx.conf')} "$@"`);
    program('systemctl', `[ "$*" = "reload nginx" ] && kill -HUP ${nginx.pid}`);
    const asked = (path) => ask(port, FOLDER + path, { host: 'crossings.example' });
    const shown = async (path) => `${(await asked(path)).body}`;
    const isRight = async () => {
      const { faults, read } = await deployCheck(`https://crossings.example${FOLDER}`, `http://127.0.0.1:${port}${FOLDER}`);
      assert.deepEqual(faults, []);
      assert.ok(read > 100, `${read} addresses`);
    };

    cpSync(ROOT, at('work/dist'), { recursive: true });
    for (const block of commands('nginx, on Debian')) await run(block);
    const first = readFileSync(join(ROOT, 'index.html'), 'utf8');
    await eventually(async () => assert.equal(await shown(''), first));
    // For a moment a worker of the configuration before, which has no site, may still answer.
    await eventually(isRight);

    // The next build has another article, and a script under another hash in place of one.
    const [script] = readdirSync(ROOT).filter((name) => /^boot-[0-9a-f]{16}\.js$/.test(name));
    const next = 'boot-0123456789abcdef.js';
    renameSync(at('work/dist', script), at('work/dist', next));
    const second = first.replace('</title>', ', once more</title>');
    writeFileSync(at('work/dist/index.html'), second);
    for (const ending of ['.br', '.gz']) rmSync(at('work/dist', `index.html${ending}`), { force: true });
    const [update, back] = commands('An update, and back');
    await run(update);
    assert.equal(await shown(''), second);
    for (const name of [script, next]) assert.equal((await asked(name)).status, 200, name);

    const { stdout } = await run(back);
    assert.equal(stdout.trim().split('\n').length, 2, stdout);
    assert.equal(await shown(''), first);
    assert.equal((await asked(next)).status, 404);
    await isRight();

    // And once more, from there.
    await run(update);
    assert.equal(await shown(''), second);
    assert.equal(readdirSync(at('var/www')).length, 4, 'three builds, and the link');
  } finally {
    await nginx.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
