// Embedded figures by themselves: what the address asks for, and what is there before any script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { each } from './support/each.mjs';
import { needs } from './support/engine.mjs';
import { figure, SLUGS, STILL, shifts, TRIED, withPage } from './support/page.mjs';

const openPage = withPage();
const live = (page) => page.waitForSelector('figure[data-state="live"]');

for (const slug of TRIED) {
  test(`embed/${slug}/ is one bare figure, complete without script`, () =>
    openPage({ path: `embed/${slug}/`, ...STILL }, async (page, { requests }) => {
      assert.equal(await page.locator('figure').count(), 1);
      assert.equal(await page.locator('.masthead, .colophon, nav').count(), 0);
      for (const seen of ['.title', '.subtitle', '.words', '.source', '.plot.wide']) {
        assert.ok(await figure(page, slug).locator(seen).isVisible(), seen);
      }
      assert.equal(await page.locator('meta[name="robots"]').getAttribute('content'), 'noindex');
      assert.equal(await page.locator('link[rel="canonical"]').getAttribute('href'), `../../v/${slug}/`);
      assert.deepEqual(
        requests.filter((url) => /wasm|series-/.test(url)),
        [],
        'nothing is loaded that cannot run',
      );
      const inside = await page.locator('a:not([target="_blank"])').count();
      assert.equal(inside, 0, 'every link leaves the frame');
    }));
}

test('/embed/?view=… leads to its figure, with the rest of the address', () =>
  openPage({ path: 'embed/?view=arrivals&by=year&theme=dark#there' }, async (page) => {
    await page.waitForURL(/\/embed\/arrivals\/\?.*by=year/);
    await live(page);
    assert.match(page.url(), /by=year&theme=dark#there$/);
    await page
      .locator('.subtitle')
      .filter({ hasText: /^Arrivals each year/ })
      .waitFor();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  }));

test('a figure whose address names another gives way to it', () =>
  openPage({ path: 'embed/seasons/?view=years&header=no' }, (page) => page.waitForURL(/\/embed\/years\/\?.*header=no/)));

for (const path of ['embed/', 'embed/?view=nope', 'embed/?view=%3Cimg%20src=x%3E', 'embed/?view=__proto__']) {
  test(`${path} lists the figures`, () =>
    openPage({ path }, async (page) => {
      // The two maps, the latest numbers, and the article.
      assert.equal(await page.locator('.views a').count(), SLUGS.length + 4);
      assert.equal(new URL(page.url()).pathname, '/embed/');
    }));
}

test('what an address asks of the page is no choice of the view, and stays in it', () =>
  openPage(
    { path: 'embed/seasons/?theme=light&header=no&controls=main&measure=boats&initialWidth=640&childId=x' },
    async (page) => {
      await live(page);
      await page
        .locator('.subtitle')
        .filter({ hasText: /^Small boats/ })
        .waitFor({ state: 'attached' });
      assert.equal(await page.locator('.notice p').count(), 0);
      const entries = await page.evaluate(() => history.length);
      await page.locator('input[name="seasons-measure"][value="people"]').check({ force: true });
      await page.waitForURL(/\?view=seasons&theme=light&header=no&controls=main&initialWidth=640&childId=x$/);
      assert.equal(await page.evaluate(() => history.length), entries, 'no step in the history');
      await page.reload();
      await live(page);
      assert.equal(await page.locator('.notice p').count(), 0);
      await page
        .locator('.subtitle')
        .filter({ hasText: /^People/ })
        .waitFor({ state: 'attached' });
    },
  ));

test('what the page cannot do is ignored', () =>
  openPage({ path: 'embed/seasons/?lang=fr&theme=%3Cimg%20src=x%20onerror=alert(1)%3E' }, async (page) => {
    await live(page);
    const ignored = await page.locator('.ignored').textContent();
    assert.match(ignored, /“lang=fr” was ignored: it can be en, en-GB\./);
    assert.match(ignored, /“theme=<img src=x onerror=alert\(1\)>” was ignored/);
    assert.equal(await page.locator('img').count(), 0);
  }));

/** What a figure offers to a reader that needs a program. */
const offered = (page) => page.locator('.needs-script:visible');
for (const [what, block] of [
  ['program', /\.wasm$/],
  ['script that starts it', /boot-\w+\.js$/],
  ['script of the frame', /frame-\w+\.js$/],
  ['script that it has in common with cards', /height-\w+\.js$/],
]) {
  test(`without its ${what} a figure offers nothing that would do nothing, and says what it cannot show`, () =>
    openPage({ path: 'embed/arrivals/?by=year&theme=dark&controls=all&utm_source=x', block }, async (page) => {
      const ignored = page.locator('.ignored');
      await ignored.waitFor();
      assert.match(
        await ignored.textContent(),
        /^Another view was asked for, which cannot be shown here. This is “Small-boat arrivals over time” as published./,
      );
      const { origin } = new URL(page.url());
      assert.equal(await ignored.locator('a').evaluate(({ href }) => href), `${origin}/v/arrivals/?by=year`);
      assert.equal(await offered(page).count(), 0);
      await page.getByRole('radio', { name: 'Table' }).check({ force: true });
      await page.locator('.face.table').waitFor();
    }));
}

test('one that shows what was asked for has nothing to say of it without its program', () =>
  openPage({ path: 'embed/arrivals/?controls=all', block: /\.wasm$/ }, async (page) => {
    await page.waitForSelector('figure[data-state="failed"]');
    assert.equal(await offered(page).count(), 0);
    assert.equal(await page.locator('.ignored').count(), 0);
  }));

const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
for (const [colorScheme, query, expected] of [
  ['light', '', 'rgb(253, 252, 249)'],
  ['dark', '', 'rgb(20, 24, 27)'],
  ['light', 'theme=dark', 'rgb(20, 24, 27)'],
  ['dark', 'theme=light', 'rgb(253, 252, 249)'],
  ['dark', 'theme=auto', 'rgb(20, 24, 27)'],
  ['dark', 'theme=light&transparent', 'rgba(0, 0, 0, 0)'],
]) {
  test(`“${query}” on a ${colorScheme} device has the ground ${expected}`, () =>
    openPage({ colorScheme, path: `embed/years/?${query}` }, async (page) => {
      assert.equal(await paper(page), expected);
      await live(page);
    }));
}

/** The parts of a figure that one sees, and not only hears. */
const seen = async (page) => {
  const parts = ['figcaption', '.choice.by', '.all-options', '.plot.wide', '.words', '.actions', '.source', '.by a'];
  const boxes = await Promise.all(parts.map((part) => page.locator(part).boundingBox()));
  return parts.filter((_, at) => boxes[at] && boxes[at].width > 1);
};
for (const [query, ...expected] of [
  ['', 'figcaption', '.plot.wide', '.source', '.by a'],
  ['controls=no&header=no', '.plot.wide', '.source', '.by a'],
  ['controls=main', 'figcaption', '.choice.by', '.plot.wide', '.source', '.by a'],
  ['controls=all', 'figcaption', '.choice.by', '.all-options', '.plot.wide', '.words', '.actions', '.source', '.by a'],
  ['controls=yes', 'figcaption', '.choice.by', '.all-options', '.plot.wide', '.words', '.actions', '.source', '.by a'],
]) {
  test(`“${query}” shows ${expected.join(', ')}`, () =>
    openPage({ path: `embed/arrivals/?${query}` }, async (page) => {
      await live(page);
      assert.deepEqual(await seen(page), expected);
      assert.match(await page.locator('.words').textContent(), /people arrived in small boats/);
    }));
}

test('without choices, values are read at the pointer; without a header it is lower, and screen readers have the title', () =>
  openPage({ path: 'embed/arrivals/?header=no' }, async (page) => {
    await live(page);
    const { x, y, width, height } = await page.locator('.plot:visible').boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.locator('.plot:visible .overlay text').first().waitFor();
    const bottom = () => page.evaluate(() => document.body.getBoundingClientRect().height);
    const without = await bottom();
    assert.ok(await page.getByRole('heading', { name: 'Small-boat arrivals over time' }).count());
    await page.goto(page.url().replace('header=no', ''));
    await live(page);
    assert.ok(without < (await bottom()), 'it is lower without');
  }));

test('a static figure loads no program', () =>
  openPage({ path: 'embed/seasons/?static&controls=all' }, async (page, { requests }) => {
    assert.equal(await figure(page, 'seasons').getAttribute('data-state'), 'static');
    assert.ok(await page.locator('.choice.measure').isHidden());
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.locator('.face.table').waitFor();
    assert.deepEqual(
      requests.filter((url) => /wasm|series-|boot/.test(url)),
      [],
    );
  }));

test('a static figure of another state shows it, and is then static', () =>
  openPage({ path: 'embed/seasons/?measure=boats&static&controls=all&years=2022~2024' }, async (page) => {
    await page
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor();
    await page.waitForSelector('figure[data-state="static"][data-shows]');
    assert.ok(await page.locator('.choice.measure').isHidden());
    assert.equal(await page.locator('[role="slider"]').count(), 3);
    for (const overlay of await each(page.locator('.overlay'))) assert.ok(await overlay.evaluate((one) => one.inert));
    const before = [page.url(), await page.locator('.plot.wide').innerHTML()];
    const { x, y, width, height } = await page.locator('.plot.wide').boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.click(x + width / 2, y + height / 2);
    assert.deepEqual([page.url(), await page.locator('.plot.wide').innerHTML()], before);
    await page.getByRole('radio', { name: 'Table' }).check({ force: true });
    await page.locator('.face.table').waitFor();
  }));

test('without scripts a static figure of another state is the named view', () =>
  openPage({ path: 'embed/seasons/?measure=boats&static', ...STILL }, async (page) => {
    assert.match(await page.locator('.subtitle').textContent(), /^People/);
    assert.ok(await figure(page, 'seasons').locator('.plot.wide').isVisible());
  }));

test('nothing moves when a figure comes alive', needs('layout shifts'), () =>
  openPage({ path: 'embed/seasons/?theme=dark&header=no&transparent', viewport: { width: 360, height: 700 } }, async (page) => {
    await live(page);
    assert.deepEqual(await shifts(page), []);
  }),
);

test('the link below follows what is shown', () =>
  openPage({ path: 'embed/years/?controls=yes' }, async (page) => {
    await live(page);
    await page.locator('input[name="years-measure"][value="boats"]').check({ force: true });
    await page.waitForFunction(() => document.querySelector('.by a').href.endsWith('/v/years/?view=years&measure=boats'));
  }));
