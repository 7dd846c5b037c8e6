// The npm package, as a React application and a plain script of a newsroom have it: packed by the build, put into
// node_modules/, and bundled with what those bundle with.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { eventually } from './support/eventually.mjs';
import { ADDRESS, ADDRESSED, serve } from './support/server.mjs';
import { visitPage, withBrowser } from './support/visit.mjs';

const run = promisify(execFile);
const above = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const tool = (path, ...more) => run(process.execPath, [above(`node_modules/${path}`), ...more]);

// In the checkout, so that React is found as in an application of its own.
mkdirSync(above('tests/out'), { recursive: true });
const folder = mkdtempSync(above('tests/out/react-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const installed = join(folder, 'node_modules/crossings-figures');

/** The application, built, with the package of a site at `home`. */
const application = async (home) => {
  cpSync(above('tests/hosts/react'), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  await run('tar', ['-xzf', join(ADDRESSED, 'npm/crossings-figures.tgz'), '-C', join(folder, 'node_modules')]);
  renameSync(join(folder, 'node_modules/package'), installed);
  for (const name of ['mount.js', 'embed.js']) {
    const text = readFileSync(join(installed, name), 'utf8');
    assert.ok(text.includes(`'${ADDRESS}'`) || text.includes(`"${ADDRESS}"`), `${name} knows where its site is`);
    writeFileSync(join(installed, name), text.replaceAll(ADDRESS, home));
  }
  await tool('vite/bin/vite.js', 'build', folder, '--base', './', '--logLevel', 'warn');
  return join(folder, 'dist');
};

const running = withBrowser(async () => {
  const ours = await serve({ headers: { 'access-control-allow-origin': '*' } });
  return { ours, app: await serve({ root: await application(ours.address) }) };
});

const openApplication = (visit, path = '') => {
  const { browser, ours, app } = running();
  // The one figure that is asked for and is not there is told of, too.
  const allow = (complaint) =>
    complaint.startsWith(`another host: ${ours.address}`) || /embed\/nothing\/|\b404\b/.test(complaint);
  return visitPage(browser, app.address + path, { allow }, visit);
};

test('the package has what its description says, and nothing else', () => {
  const named = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const files = Object.values(named.exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one)));
  const expected = [...files, './README.md', './LICENSE'].map((path) => path.slice(2));
  assert.deepEqual(readdirSync(installed).toSorted(), [...new Set(expected)].toSorted());
  assert.match(named.version, /^\d+\.\d+\.\d+$/);
  assert.notEqual(named.version, '0.0.0');
  assert.match(readFileSync(join(installed, 'README.md'), 'utf8'), /npm install https:\/\/crossings\.example\/news\/npm\//);
});

test('its types fit a strict application', async () => {
  await tool('typescript/bin/tsc', '-p', folder);
  const [file, text] = [join(folder, 'main.tsx'), readFileSync(join(folder, 'main.tsx'), 'utf8')];
  writeFileSync(file, text.replace('theme="light"', 'theme="lihgt"'));
  const told = await tool('typescript/bin/tsc', '-p', folder).then(
    () => 'nothing',
    ({ stdout }) => stdout,
  );
  writeFileSync(file, text);
  assert.match(told, /main\.tsx.*"lihgt"/);
});

test('on a server, where there is no page, it can be imported and does nothing', async () => {
  for (const name of ['mount.js', 'embed.js', 'react.js']) await import(join(installed, name));
});

test('in React, also in StrictMode, there is one figure, which follows its properties and goes with its component', () =>
  openApplication(async (page) => {
    const place = page.locator('#figure');
    const shows = (name) => place.locator(`[data-figure="${name}"][data-state="live"]`);
    const press = (name) => page.getByRole('button', { name }).click();
    await shows('seasons').waitFor();
    await eventually(async () => assert.equal(await place.locator('> div').count(), 1));
    const mounted = await place.locator('> div').elementHandle();
    await press('Boats');
    await eventually(async () => assert.match(await page.locator('output').innerText(), /^view=seasons.*measure=boats/));
    assert.ok(await mounted.evaluate((div) => div.isConnected), 'another query is shown in place');
    await press('Arrivals');
    await shows('arrivals').waitFor();
    await eventually(async () => assert.equal(await place.locator('> div').count(), 1));
    await eventually(async () => assert.match(await place.locator('.subtitle').innerText(), /, boats, /));
    await press('There or not');
    await place.waitFor({ state: 'detached' });
    await press('There or not');
    await shows('arrivals').waitFor();
    await press('Nothing');
    await eventually(async () => assert.equal(await page.getByRole('alert').innerText(), 'Error: there is no such figure'));
  }));

test('the element of the package is defined', () =>
  openApplication(async (page) => {
    await page.frameLocator('crossings-figure iframe').locator('.latest').waitFor();
  }));

test('a plain page has a figure and the element by a script of its own', () =>
  openApplication(async (page) => {
    await page.locator('#place [data-figure="seasons"][data-state="live"]').waitFor();
    await eventually(async () => assert.match(await page.locator('#place .subtitle').innerText(), /^Small boats arriving/));
    await eventually(async () => assert.notEqual(await page.locator('output').innerText(), ''));
    await page.frameLocator('crossings-figure iframe').locator('.latest').waitFor();
  }, 'plain.html'));
