// A page that is open while a newer one takes its place: what is saved has rows and facts of one build, or nothing is saved.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isHashed, isStable } from './support/names.mjs';
import { figure, withPage } from './support/page.mjs';
import { DIST } from './support/server.mjs';
import { read } from './support/spreadsheet.mjs';

/** A site that is updated: from then on a file whose name has no hash comes with other contents, and others may be gone. */
const site = { isUpdated: false, keepsOld: true };
const openPage = withPage({
  replaced: (path, body) => {
    if (!site.isUpdated) return body;
    if (isHashed(path)) return site.keepsOld ? body : undefined;
    if (/\.(json|csv)$/.test(path)) return Buffer.from(body.toString().replaceAll('2026-08-', '2026-09-'));
    return body;
  },
});

const onPage = (path, visit) => {
  Object.assign(site, { isUpdated: false, keepsOld: true });
  return openPage({ path, allow: (complaint) => site.isUpdated && /404/.test(complaint) }, async (page, more) => {
    await page.waitForFunction(() => [...document.querySelectorAll('[data-figure]')].every(({ dataset }) => dataset.state === 'live'));
    return visit(page, more);
  });
};

const saved = async (page, box, what) => {
  const [download] = await Promise.all([page.waitForEvent('download'), box.locator(`button[data-take="${what}"]`).click()]);
  return readFile(await download.path());
};

for (const [slug, file] of [['seasons', 'crossings.csv'], ['prevented', 'weekly.csv'], ['stance', 'codes.csv']]) {
  test(`${slug}: what is saved after an update has facts and rows of the page that is shown`, () =>
    onPage(`v/${slug}/`, async (page) => {
      const { version } = JSON.parse(await readFile(join(DIST, 'data/datapackage.json'), 'utf8'));
      site.isUpdated = true;
      const box = figure(page, slug).locator('.take');
      await box.locator('summary').click();
      await box.locator('button[data-take="csv"]:enabled').waitFor();
      const { facts } = read(await saved(page, box, 'csv'));
      assert.ok(!facts.join().includes('2026-09-'), facts.join('\n'));
      if (slug !== 'stance') assert.ok(facts.includes(`# version: ${version}`));
      const all = (await saved(page, box, 'all')).toString();
      assert.ok(all.endsWith(await readFile(join(DIST, 'data', file), 'utf8')), 'the rows are those of its own build');
      assert.ok(!all.includes('2026-09-'));
    }));
}

/** What a panel says, once it says anything. */
const told = async (box) => {
  const said = box.locator('.said').filter({ hasText: /\w/ });
  await said.waitFor();
  return said.textContent();
};
const UPDATED = 'This page has been updated since it was opened. Reload the page';

for (const panel of ['take', 'share', 'lend']) {
  test(`${panel}: where an update has taken the page’s files away, that is said, and a newer page offered`, () =>
    onPage('v/seasons/', async (page) => {
      Object.assign(site, { isUpdated: true, keepsOld: false });
      const box = figure(page, 'seasons').locator(`[data-panel="${panel}"]`);
      await box.locator('> summary').click();
      assert.equal(await told(box), UPDATED);
      assert.equal(await box.locator('[data-take]:enabled, [data-do]:enabled').count(), 0, 'there is nothing to be saved');
      site.keepsOld = true;
      await Promise.all([page.waitForNavigation(), box.locator('.said button').click()]);
      await page.locator('[data-figure="seasons"][data-state="live"]').waitFor();
    }));
}

test('nothing is saved of rows and pictures whose files are gone once the panel is open', () =>
  onPage('v/seasons/', async (page) => {
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    const box = figure(page, 'seasons').locator('.take');
    await box.locator('summary').click();
    await box.locator('button[data-take="csv"]:enabled').waitFor();
    Object.assign(site, { isUpdated: true, keepsOld: false });
    for (const what of ['all', 'page']) {
      await box.locator(`button[data-take="${what}"]`).click();
      assert.equal(await told(box), UPDATED);
      // It has all that the rows of the view need.
      assert.ok((await saved(page, box, 'csv')).length > 1000);
    }
    assert.equal(downloads, 2);
  }));

test('whatever a reader does, no page loads a file that an update would change under it', () =>
  onPage('', async (page, { requests, address }) => {
    for (const slug of ['seasons', 'arrivals']) {
      for (const box of await figure(page, slug).locator('[data-panel]').all()) await box.locator('> summary').click();
      const take = figure(page, slug).locator('.take');
      await take.locator('button[data-take="csv"]:enabled').waitFor();
      for (const what of ['page', 'square', 'card', 'svg', 'csv', 'all', 'json']) await saved(page, take, what);
      await figure(page, slug).locator('[data-share="shows"]').filter({ hasText: /\w/ }).waitFor();
      await figure(page, slug).locator('.preview iframe').waitFor();
    }
    const paths = requests.filter((url) => url.startsWith(address)).map((url) => url.slice(address.length).split(/[?#]/)[0]);
    assert.deepEqual(paths.filter((path) => !isHashed(path) && !isStable(path)), []);
    const read = paths.filter((path) => !isHashed(path) && !/(^|\/)$|^icon|webmanifest$/.test(path));
    assert.deepEqual(read, [], 'but pages and signs');
    assert.ok(paths.some((path) => /^data\/crossings-/.test(path)) && paths.some((path) => /^take-\w+\.json$/.test(path)));
  }));
