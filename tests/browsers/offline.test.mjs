// A build with a service worker: who was here once reads it without a network, one build and the whole of it; an update is
// taken whole or not at all, and a build without the worker withdraws it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { integrity } from './support/builds.mjs';
import { eventually } from './support/eventually.mjs';
import { figure, loaded } from './support/page.mjs';
import { DIST, serve } from './support/server.mjs';
import { visitPage, withBrowser } from './support/visit.mjs';

const OFFLINE = process.env.CROSSINGS_OFFLINE;
const running = withBrowser(async () => ({}));

/** Opens the article of a copy of that build, until the worker has kept all of it. */
const openKept = async (visit) => {
  const root = mkdtempSync(join(tmpdir(), 'crossings-offline-'));
  cpSync(OFFLINE, root, { recursive: true });
  const server = await serve({ root });
  // A browser tells of what a server that is gone does not answer.
  const allow = (complaint) => /\.(woff2|png|svg)\b/.test(complaint);
  try {
    await visitPage(running().browser, server.address, { allow }, async (page, tools) => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await visit(page, { ...tools, root, server, address: server.address });
    });
  } finally {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  }
};

/** Puts a second build into the folder: the same with another title of a page. */
const publishSecond = (root) => {
  const page = join(root, 'v/arrivals/index.html');
  const [first, worker] = [page, join(root, 'offline.js')].map((file) => readFileSync(file, 'latin1'));
  const second = first.replace('<title>', '<title>Second: ');
  assert.ok(worker.includes(integrity(first)));
  writeFileSync(page, second, 'latin1');
  const build = /(["'`])([0-9a-f]{16})\1/;
  writeFileSync(
    join(root, 'offline.js'),
    worker.replace(integrity(first), () => integrity(second)).replace(build, (quoted) => quoted.replace(/\w/g, '0')),
    'latin1',
  );
};

/** Asks for the worker anew, and resolves with the state that the new one comes to. */
const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((done) => registration.addEventListener('updatefound', () => done(registration.installing)));
    await registration.update();
    const worker = registration.installing ?? registration.waiting ?? (await found);
    while (worker.state === 'installing')
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker.state;
  });

const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });

test('pages that were never opened can be read and used without a network', () =>
  openKept(async (page, { server, address }) => {
    const { names, paths } = await kept(page);
    assert.equal(names.length, 1);
    assert.ok(paths.includes('/v/stance/method/') && paths.includes('/data/crossings.csv'));
    assert.deepEqual(
      paths.filter((path) => /^\/(embed|oembed)\/|card\.png$/.test(path)),
      [],
    );
    await server.close();
    await page.goto(`${address}v/arrivals/?by=year`);
    await figure(page, 'arrivals').and(page.locator('[data-state="live"]')).waitFor();
    assert.ok(await page.locator('input[name="arrivals-by"][value="year"]').isChecked());
    await page.locator('input[name="arrivals-measure"][value="boats"]').check({ force: true });
    await page.waitForURL(/measure=boats/);
    await page.goto(`${address}v/stance/`);
    await figure(page, 'stance').and(page.locator('[data-state="live"]')).waitFor();
  }));

test('an update is taken whole or not at all, once nobody reads the build before', () =>
  openKept(async (page, { root, address, context }) => {
    const titleOf = async (page) => {
      await page.goto(`${address}v/arrivals/`);
      await loaded(page);
      return page.title();
    };
    const first = await titleOf(page);
    publishSecond(root);
    const script = join(
      root,
      readdirSync(root).find((name) => /^stance-\w+\.js$/.test(name)),
    );
    const whole = readFileSync(script);
    writeFileSync(script, whole.subarray(0, 1000));
    assert.equal(await update(page), 'redundant');
    assert.equal(await titleOf(page), first);
    // A browser that opens a page may ask for the new build once more by itself, and keeps it while it is on its way.
    await eventually(async () => assert.equal((await kept(page)).names.length, 1));
    writeFileSync(script, whole);
    const other = await context.newPage();
    await other.goto(`${address}about/`);
    await eventually(async () => assert.equal(await update(page), 'installed'));
    assert.equal(await titleOf(page), first);
    await other.close();
    await page.goto(`${address}v/arrivals/`);
    await eventually(async () => assert.equal(await page.title(), `Second: ${first}`));
    await eventually(async () => assert.equal((await kept(page)).names.length, 1));
  }));

test('a build without the worker withdraws it, with all that it kept', () =>
  openKept(async (page, { root }) => {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    cpSync(DIST, root, { recursive: true });
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => {}));
    await eventually(async () => {
      assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.scope)), undefined);
      assert.deepEqual((await kept(page)).names, []);
    });
  }));
