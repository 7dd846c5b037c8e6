// A page that is open while newer data is published: what is saved has rows and facts of one build, or nothing is saved and
// the panel says why. So each file that belongs to a build has a hash in its name.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { after, test } from 'node:test';
import { filesOf, isHashed, isStable, NEXT, site, VERSION } from './support/builds.mjs';
import { each } from './support/each.mjs';
import { withHosts } from './support/hosts.mjs';
import { figure, loaded, withPage } from './support/page.mjs';
import { DIST } from './support/server.mjs';
import { read } from './support/spreadsheet.mjs';

const files = filesOf(DIST);
const contents = (file) => readFileSync(join(DIST, file));

test('every file has a hash in its name, or an address that never changes', () => {
  assert.deepEqual(
    files.filter((file) => !isHashed(file) && !isStable(file)),
    [],
  );
  assert.ok(files.filter(isHashed).length > 30);
});

test('the hash in a name is that of the contents', () => {
  // Trunk has a hash of its own, and writes these.
  const byTrunk = /^(crossings|boot)-[0-9a-f]+(_bg)?\.(js|wasm)$/;
  const hashOf = (file) => createHash('sha256').update(contents(file)).digest('hex').slice(0, 16);
  const ours = files.filter((file) => isHashed(file) && !byTrunk.test(file));
  assert.deepEqual(
    ours.filter((file) => !file.includes(`-${hashOf(file)}`)),
    [],
  );
});

/** What a file of ours names to be loaded. */
const loads = (file) => {
  const text = contents(file).toString();
  const all = (pattern) => [...text.matchAll(pattern)].map(([, address]) => address);
  if (file.endsWith('.json')) return Object.values(JSON.parse(text)).map(({ rows }) => rows);
  if (file.endsWith('.css')) return all(/url\("?([^")]+)"?\)/g);
  // In scripts a text that begins with a dot is the name of a file.
  if (file.endsWith('.js')) {
    return [...all(/(?:from |import\(|fetch\(|fetched\(|new URL\()['"`]([^'"`]+)['"`]/g), ...all(/['"`](\.\/[^'"`]+)['"`]/g)];
  }
  const tags = (text.match(/<(script|link|img|iframe|source)\b[^>]*>/g) ?? []).filter(
    (tag) => !/rel="(canonical|alternate)"/.test(tag),
  );
  const named = tags.flatMap((tag) => [...tag.matchAll(/ (?:data-)?(?:src|href)="([^"]*)"/g)].map(([, address]) => address));
  return [...named, ...all(/url\("?([^")]+)"?\)/g)];
};

test('what pages, styles, scripts and facts name to be loaded is there, with a hash in its name', () => {
  const programs = /^(crossings|compare|time|check|evidence|stance|yours)-[0-9a-f]+\.js$/;
  const ours = files.filter((file) => /\.(html|css|js)$|^download-\w+\.json$/.test(file) && !programs.test(file));
  let count = 0;
  for (const file of ours) {
    for (const address of loads(file)) {
      // Where the site lies, and what is put together of a link or an option.
      if (/^(data:|\.\.?\/?$|\/$)|[{}$]/.test(address)) continue;
      const [named] = address.split(/[?#]/);
      const path = named.startsWith('/') ? named.slice(1) : posix.join(posix.dirname(file), named);
      count += 1;
      assert.ok(files.includes(path) || files.includes(`${path}index.html`), `${file} names ${address}, which is not there`);
      assert.ok(isHashed(path) || isStable(path), `${file} names ${address}`);
    }
  }
  assert.ok(count > 300, `${count} names`);
});

const served = site();
after(served.remove);
const openPage = withPage({ root: served.root });
const openHost = withHosts({ root: served.root, headers: { 'access-control-allow-origin': '*' } });

// A browser complains of a file that does not come, and of what of it nobody reads.
const ALLOWED = [
  /\b(404|503)\b/,
  /^failed: \S+-[0-9a-f]{16}\.(js|csv) (net::ERR_ABORTED|NS_ERROR_CORRUPTED_CONTENT|Load request cancelled)$/,
  // The same in the words of Firefox, to which a file of another site that is not there is one that it may not read.
  /^(uncaught|MIMEMISMATCH|Script Loader): (Loading|Module source URI|The Same Origin Policy) .*-[0-9a-f]{16}\.js\b/,
];
const allow = (complaint) => ALLOWED.some((pattern) => pattern.test(complaint));

/** Opens a page of the first build, with its figures live. */
const onPage = (path, visit) => {
  served.reset();
  return openPage({ path, allow }, async (page, more) => {
    await loaded(page);
    return visit(page, more);
  });
};

const saved = async (page, box, what) => {
  const [download] = await Promise.all([page.waitForEvent('download'), box.locator(`button[data-download="${what}"]`).click()]);
  return readFile(await download.path());
};
const opened = async (box) => {
  await box.locator('> summary').click();
  await box.locator('button:enabled').first().waitFor();
};

for (const [slug, file] of [
  ['seasons', 'crossings.csv'],
  ['prevented', 'weekly.csv'],
  ['stance', 'codes.csv'],
]) {
  for (const path of [`v/${slug}/`, `embed/${slug}/?controls=all`]) {
    test(`${path}: what is saved after an update has rows and facts of the page that is shown`, () =>
      onPage(path, async (page) => {
        served.update({ keepsOld: true });
        const box = page.locator('.download');
        await opened(box);
        for (const what of ['csv', 'all']) {
          const { facts } = read(await saved(page, box, what));
          assert.ok(!/2099|00000000/.test(facts.join()), facts.join('\n'));
          if (slug !== 'stance') assert.ok(facts.includes(`# version: ${VERSION}`), facts.join('\n'));
        }
        const all = (await saved(page, box, 'all')).toString();
        const rows = await readFile(join(DIST, 'data', file), 'utf8');
        assert.ok(all.endsWith(rows.replaceAll(/,-(?=[,\n])/g, ',not published')), 'the rows are those of its own build');
      }));
  }
}

/** What a panel says, once it says anything. */
const told = async (box) => {
  const message = box.locator('.status').filter({ hasText: /\w/ });
  await message.waitFor();
  return message.textContent();
};
const outdated = (purpose) => `This page is older than the data now published. Reload it to ${purpose}. Reload`;

for (const [panel, purpose] of [
  ['download', 'download'],
  ['share', 'share'],
  ['embed-code', 'embed'],
]) {
  test(`${panel}: where an update has removed the page’s files, the panel says so and reloads the page`, () =>
    onPage('v/seasons/', async (page) => {
      served.update({ keepsOld: false });
      const box = figure(page, 'seasons').locator(`[data-panel="${panel}"]`);
      await box.locator('> summary').click();
      assert.equal(await told(box), outdated(purpose));
      assert.equal(await box.locator('[data-download]:enabled, [data-do]:enabled').count(), 0, 'there is nothing to be saved');
      await Promise.all([page.waitForNavigation(), box.locator('.status button').click()]);
      await page.locator('[data-figure="seasons"][data-state="live"]').waitFor();
      const downloads = figure(page, 'seasons').locator('.download');
      await opened(downloads);
      const all = (await saved(page, downloads, 'all')).toString();
      assert.ok(all.includes(`# version: ${NEXT}\n`) && all.endsWith('\n2099-01-01\n'), 'it is the second build');
    }));
}

test('rows and pictures whose files are gone once the panel is open are not saved', () =>
  onPage('v/seasons/', async (page) => {
    const downloads = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    const box = figure(page, 'seasons').locator('.download');
    await opened(box);
    served.update({ keepsOld: false });
    await box.locator('button[data-download="all"]').click();
    assert.equal(await told(box), outdated('download'));
    // It has all that the rows of the view need.
    assert.ok(read(await saved(page, box, 'csv')).facts.includes(`# version: ${VERSION}`));
    assert.deepEqual(downloads, ['crossings-seasons.csv']);
  }));

test('a page that a server sends in place of a file that is gone is not saved as rows', () =>
  onPage('v/seasons/', async (page) => {
    await page.route(/\/data\/crossings-\w+\.csv$/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Nothing is here' }),
    );
    const box = figure(page, 'seasons').locator('.download');
    await opened(box);
    await box.locator('button[data-download="all"]').click();
    assert.equal(await told(box), outdated('download'));
  }));

test('where the server cannot be reached, the panel says nothing of newer data', () =>
  onPage('v/seasons/', async (page) => {
    const box = figure(page, 'seasons').locator('.download');
    await opened(box);
    await page.route(/\/data\/crossings-\w+\.csv$/, (route) => route.fulfill({ status: 503 }));
    await box.locator('button[data-download="all"]').click();
    assert.equal(await told(box), 'This could not be loaded. Close it and open it to try again.');
    await page.unroute(/\/data\/crossings-\w+\.csv$/);
    assert.ok((await saved(page, box, 'all')).toString().includes(`# version: ${VERSION}\n`));
  }));

test('whatever a reader does, a page loads no file that an update would change', () =>
  onPage('', async (page, { requests, address }) => {
    for (const slug of ['seasons', 'arrivals']) {
      for (const box of await each(figure(page, slug).locator('[data-panel]'))) await box.locator('> summary').click();
      const panel = figure(page, slug).locator('.download');
      await panel.locator('button[data-download="csv"]:enabled').waitFor();
      for (const what of ['page', 'square', 'card', 'svg', 'csv', 'all', 'json']) await saved(page, panel, what);
      await figure(page, slug).locator('[data-share="shows"]').filter({ hasText: /\w/ }).waitFor();
      await figure(page, slug).locator('.preview iframe').waitFor();
    }
    const paths = requests.filter((url) => url.startsWith(address)).map((url) => url.slice(address.length).split(/[?#]/)[0]);
    const unhashed = paths.filter((path) => !isHashed(path));
    assert.deepEqual(
      unhashed.filter((path) => !/^$|^(v|embed)\/[\w-]+\/$|^icon|webmanifest$/.test(path)),
      [],
      'pages and signs alone',
    );
    assert.ok(paths.some((path) => /^data\/crossings-/.test(path)) && paths.some((path) => /^download-\w+\.json$/.test(path)));
  }));

/** Mounts a figure into an element of another site's page, and returns the element. */
const mounted = async (page, id, view) => {
  await page.evaluate(
    async ([id, view]) => (await load()).mount(document.getElementById(id), { view, controls: 'all' }),
    [id, view],
  );
  return page.locator(`#${id}`);
};
const ofMounted = async (page, place, what) => (await saved(page, place.locator('.download'), what)).toString();

test('two figures without a frame, mounted before and after an update, each keep their own rows and facts', () => {
  served.reset();
  return openHost({ path: 'mount.html', allow }, async (page, { requests }) => {
    const first = await mounted(page, 'one', 'seasons');
    served.update({ keepsOld: true });
    const second = await mounted(page, 'two', 'arrivals');
    for (const place of [first, second]) await opened(place.locator('.download'));
    const facts = await ofMounted(page, first, 'csv');
    assert.ok(facts.includes(`# version: ${VERSION}\n`), facts.slice(0, 3000));
    assert.ok((await ofMounted(page, second, 'csv')).includes(`# version: ${NEXT}\n`));
    assert.ok(!(await ofMounted(page, first, 'all')).includes('2099'));
    assert.ok((await ofMounted(page, second, 'all')).endsWith('\n2099-01-01\n'));
    const series = new Set(requests.filter((url) => /\/data\/series-/.test(url)));
    assert.equal(series.size, 2, 'each has the data of its own build');
  });
});

test('a figure without a frame says that its files are gone', () => {
  served.reset();
  return openHost({ path: 'mount.html', allow }, async (page) => {
    const place = await mounted(page, 'one', 'seasons');
    served.update({ keepsOld: false });
    await place.locator('.download > summary').click();
    assert.equal(
      await told(place.locator('.download')),
      'This figure is older than the data now published. Reload the page to download. Reload',
    );
    assert.equal(await place.locator('[data-download]:enabled').count(), 0);
  });
});
