// The link to exactly what a figure shows: what the panel says of it, and that it opens just that.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { TRIED_ADDRESSES } from './support/addresses.mjs';
import { eventually } from './support/eventually.mjs';
import { golden } from './support/golden.mjs';
import { drawn, FIGURES, figure, SLUGS, STILL, withPage } from './support/page.mjs';

const openPage = withPage();
const { version } = JSON.parse(readFileSync(new URL('../../data/datapackage.json', import.meta.url), 'utf8'));

/** Opens the panel of a figure and returns it, once it says something. */
const opened = async (page, slug) => {
  const box = figure(page, slug).locator('.share');
  await box.locator('summary').click();
  await box.locator('[data-share="shows"]').filter({ hasText: /./ }).waitFor();
  return box;
};
const linkIn = (box) => box.locator('[data-share="link"]').inputValue();

/** What a figure shows: its drawing and its words. */
const face = (page, slug) =>
  figure(page, slug).evaluate((it) =>
    [...it.querySelectorAll('.plot.wide svg, .subtitle, .words, .face.table tbody')].map((part) => part.innerHTML).join('\n'),
  );

for (const [slug, query] of TRIED_ADDRESSES) {
  test(`the link to “${query}” opens just that in a fresh browser`, async () => {
    let link, shown;
    await openPage({ path: `v/${slug}/?${query}` }, async (page, { address }) => {
      await drawn(page, slug);
      link = await linkIn(await opened(page, slug));
      assert.equal(link, `${address}v/${slug}/?${query}&data=${version}`);
      shown = await face(page, slug);
    });
    const path = new URL(link).pathname.slice(1) + new URL(link).search;
    await openPage({ path }, async (page) => {
      await drawn(page, slug);
      assert.equal(await page.locator('.notice p').count(), 0);
      assert.equal(await face(page, slug), shown);
    });
  });
}

test('the link follows the figure, from the article to the page of its own', () =>
  openPage({ wait: 'live' }, async (page, { address }) => {
    const box = await opened(page, 'arrivals');
    assert.equal(await linkIn(box), `${address}v/arrivals/?data=${version}`);
    await figure(page, 'arrivals').locator('.choice.by label', { hasText: 'Year' }).click();
    await page.waitForFunction(() =>
      document.querySelector('[data-figure="arrivals"] [data-share="link"]').value.includes('by=year'),
    );
    assert.match(
      await box.locator('[data-share="shows"]').textContent(),
      /^This link shows “Small-boat arrivals over time”: Arrivals each year/,
    );
    const { title, words } = golden('arrivals-year');
    assert.equal(await box.locator('[data-share="words"]').textContent(), `${title}. ${words}`);
    assert.ok((await box.locator('[data-share="citation"]').textContent()).includes(await linkIn(box)));
  }));

for (const [name, head, expected] of [
  ['says so of a picture that others show without the choices', '<meta property="og:image" content="https://x/">', true],
  [
    'says nothing where an edge function paints it',
    '<meta property="og:image" content="https://x/"><link rel="alternate" type="application/json+oembed" href="/oembed?url=x">',
    false,
  ],
  ['says nothing where the build knows no address, so that nobody finds a picture', '', false],
]) {
  test(`the panel ${name}`, () => {
    const change = [/\/v\/arrivals\/(\?.*)?$/, (body) => `${body}`.replace('</title>', `</title>${head}`)];
    return openPage({ path: 'v/arrivals/', change }, async (page) => {
      const box = await opened(page, 'arrivals');
      const shows = () => box.locator('[data-share="shows"]').textContent();
      assert.doesNotMatch(await shows(), /picture/);
      await figure(page, 'arrivals').locator('.choice.by label', { hasText: 'Year' }).click();
      await eventually(async () => assert.match(await shows(), /Arrivals each year/));
      assert.equal(/ Where others show a picture with it, that is of the figure as published/.test(await shows()), expected);
    });
  });
}

test('the code of the link can be scanned, on a dark page too', () =>
  openPage({ path: `v/seasons/?years=2022~2024&at=2024-11-07`, colorScheme: 'dark' }, async (page) => {
    await drawn(page, 'seasons');
    const box = await opened(page, 'seasons');
    const bytes = await box.locator('svg').screenshot();
    const { data, width, height } = await page.evaluate(async (base64) => {
      const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return {
        ...{ width: bitmap.width, height: bitmap.height },
        data: [...context.getImageData(0, 0, bitmap.width, bitmap.height).data],
      };
    }, bytes.toString('base64'));
    assert.equal(/** @type {any} */ (jsqr)(Uint8ClampedArray.from(data), width, height)?.data, await linkIn(box));
  }));

test('the link, its words and its citation are copied', () =>
  openPage({ path: 'v/years/', clipboard: true }, async (page) => {
    await drawn(page, 'years');
    const box = await opened(page, 'years');
    const check = async (name, expected) => {
      await box.getByRole('button', { name, exact: true }).click();
      await box
        .locator('.status')
        .filter({ hasText: /^Copied/ })
        .waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), expected);
    };
    await check('Copy the link', /^http:\/\/127[^ ]+\/v\/years\/\?data=[\w-]+$/);
    await check('Copy it with its words', /^Small-boat arrivals in each year\. .+ http:\/\/127[^ ]+$/);
    await check('Copy the citation', /^“Small-boat arrivals in each year”, Crossings, with data from .+\(http:\/\/127/);
  }));

test('where the system has a share sheet, the link is handed to it', () =>
  openPage({ path: 'v/years/?measure=boats' }, async (page) => {
    await drawn(page, 'years');
    await page.evaluate(() => {
      navigator.share = async (data) => {
        window.handed = data;
      };
    });
    const box = await opened(page, 'years');
    await box.getByRole('button', { name: 'Share …' }).click();
    const { title, text, url } = await page.evaluate(() => window.handed);
    assert.equal(title, 'Small-boat arrivals in each year');
    assert.match(text, /boats/);
    assert.equal(url, await linkIn(box));
  }));

test('what shares loads when it is asked for, and not where there is no script', async () => {
  await openPage({ wait: 'live' }, async (page, { requests }) => {
    const own = () => requests.filter((url) => /(share|panel|download|embed-code|qr)-\w+\.js(on)?$/.test(url));
    assert.deepEqual(own(), []);
    await opened(page, FIGURES[0]);
    assert.deepEqual(
      own()
        .map((url) => /([\w-]+)-\w+\.js/.exec(url)[1])
        .sort(),
      ['download', 'download', 'panel', 'qr', 'share'],
    );
  });
  await openPage({ ...STILL }, async (page) => assert.ok(!(await figure(page, FIGURES[0]).locator('.share').isVisible())));
});

for (const [data, expected] of [
  [
    '2025-11-13-a8887dfe',
    /^This link was made with the data to 13 November 2025, and this page has it to \d+ \w+ 20\d\d\. Since then \d+ days were added, on which [\d,]+ people arrived in small boats\./,
  ],
  ['2031-01-01-0badc0de', /^This link was made with a later version of the data \(to 1 January 2031\)/],
  ['yesterday', /^“data=yesterday” was ignored: a data version is written 20/],
]) {
  test(`a link made with the data ${data} says so`, () =>
    openPage({ path: `v/seasons/?data=${data}` }, async (page) => {
      await drawn(page, 'seasons');
      assert.match(await page.locator('.notice p').textContent(), /** @type {RegExp} */ (expected));
    }));
}

test('a link made with today’s data, or looking back to a day before all that is new, says nothing', async () => {
  for (const query of [`data=${version}`, 'asof=2025-11-13&data=2025-11-13-a8887dfe']) {
    await openPage({ path: `v/seasons/?${query}` }, async (page) => {
      await drawn(page, 'seasons');
      assert.equal(await page.locator('.notice p').count(), 0, query);
    });
  }
});

test('every view says a sentence of its own', async () => {
  const texts = new Set();
  for (const slug of SLUGS) {
    await openPage({ path: `v/${slug}/` }, async (page) => {
      await drawn(page, slug);
      texts.add(await (await opened(page, slug)).locator('[data-share="shows"]').textContent());
    });
  }
  assert.equal(texts.size, SLUGS.length);
});

for (const [theme, colorScheme, expected] of [
  ['dark', 'light', 'rgb(20, 24, 27)'],
  ['light', 'dark', 'rgb(253, 252, 249)'],
  ['auto', 'dark', 'rgb(20, 24, 27)'],
  ['%3Cb%3E', 'light', 'rgb(253, 252, 249)'],
]) {
  test(`theme=${theme} on a ${colorScheme} device, in the article and on a page of a view`, async () => {
    for (const path of ['', 'v/years/']) {
      await openPage({ path: `${path}?theme=${theme}`, colorScheme }, async (page) => {
        await drawn(page, path ? 'years' : 'seasons');
        assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), expected);
        assert.equal(await page.locator('.notice p').count(), 0);
      });
    }
  });
}

test('the theme of an address stays in it, and in what is shared', () =>
  openPage({ path: 'v/years/?theme=dark' }, async (page, { address }) => {
    await drawn(page, 'years');
    await figure(page, 'years').locator('.choice.measure label', { hasText: 'Boats' }).click();
    await page.waitForURL(/\?view=years&measure=boats&theme=dark$/);
    assert.equal(await linkIn(await opened(page, 'years')), `${address}v/years/?measure=boats&data=${version}&theme=dark`);
  }));

const refuseClipboard = () => {
  const writeText = () => Promise.reject(new DOMException('the clipboard is not available', 'NotAllowedError'));
  Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText } });
};

test('where a browser refuses the clipboard the panel says so', () =>
  openPage({ path: 'v/years/', prepare: refuseClipboard }, async (page) => {
    await drawn(page, 'years');
    const box = await opened(page, 'years');
    await box.getByRole('button', { name: 'Copy the link' }).click();
    await box.getByText('That did not work in this browser.').waitFor();
  }));
