// Links in Firefox: each opens just what was shared, in a fresh profile; and figures without a frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESSES } from '../e2e/support/addresses.mjs';
import { serveHosts } from '../e2e/support/hosts.mjs';
import { serve } from '../e2e/support/server.mjs';
import { launch } from './support/browser.mjs';
import { face, says, shows, withPage } from './support/page.mjs';

const openPage = withPage();

const opened = async (page, slug, panel) => {
  await (await page.$(`[data-figure="${slug}"] .${panel} summary`)).click();
};

for (const [slug, query] of ADDRESSES) {
  test(`the link to “${query}” of ${slug} opens just that`, async () => {
    let path, shown;
    await openPage(`v/${slug}/?${query}`, {}, async (page, { address }) => {
      await opened(page, slug, 'share');
      await says(page, slug, '[data-share="shows"]', /^This link shows “/);
      const link = await page.$eval('[data-share="link"]', (it) => it.value);
      assert.ok(link.startsWith(`${address}v/${slug}/?${query}&data=`), link);
      path = link.slice(address.length);
      shown = await face(page, slug);
    });
    await openPage(path, {}, async (page) => {
      await shows(page, slug, shown);
      assert.equal(await page.$('.notice p'), null);
    });
  });
}

test('a link made with older data says what has changed since', () =>
  openPage('v/seasons/?data=2025-11-13-a8887dfe', {}, (page) =>
    says(page, 'seasons', '.notice', /^This link was made with the data to 13 November 2025, .* days were added, on which [\d,]+ people/),
  ));

// Whoever looks into a frame that is loading has it laid out.
const early = (complaint) => /^Layout: Layout was forced/.test(complaint);

test('the preview of a figure for other sites is live, and the snippet there', () =>
  openPage('v/years/?theme=dark', { allow: early }, async (page) => {
    await opened(page, 'years', 'lend');
    await says(page, 'years', 'code', /^<iframe data-crossings src="/);
    const frame = await page.waitForFrame((frame) => /\/embed\/years\//.test(frame.url()));
    await frame.waitForSelector('[data-figure][data-state="live"]');
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(dark, 'rgb(20, 24, 27)');
  }));

test('two figures without a frame, on pages with rules for everything and under a strict policy', async () => {
  const [firefox, ours] = await Promise.all([launch(), serve({ headers: { 'access-control-allow-origin': '*' } })]);
  const hosts = await serveHosts(ours.address);
  try {
    for (const path of ['mount', 'shelter']) {
      const page = await firefox.browser.newPage();
      await page.goto(`${hosts.address}${path}.html`);
      const found = await page.evaluate(async () => {
        const { mount } = await load();
        const [one, two] = await Promise.all(
          ['one', 'two'].map((id) => mount(document.getElementById(id), { view: 'seasons', theme: 'light' })),
        );
        await one.set('measure=boats');
        const inside = document.querySelector('#one').lastElementChild.shadowRoot;
        const { color, fontSize, direction } = getComputedStyle(inside.querySelector('.words'));
        inside.querySelector('.choice.by input[value="month"]').click();
        await new Promise((done) => setTimeout(done, 100));
        const queries = [one.get().query, two.get().query];
        one.unmount();
        two.unmount();
        return { queries, looks: [color, fontSize, direction], left: document.querySelectorAll('#one > *, #two > *').length };
      });
      assert.deepEqual(found, {
        queries: ['view=seasons&by=month&measure=boats', 'view=seasons'],
        looks: ['rgb(27, 31, 35)', '17.1px', 'ltr'],
        left: 0,
      });
      await page.close();
    }
  } finally {
    await Promise.all([firefox.close(), ours.close(), hosts.close()]);
  }
});
