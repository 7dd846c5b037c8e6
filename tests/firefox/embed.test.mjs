// Figures by themselves, as other sites frame them, in Firefox.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveHosts } from '../e2e/support/hosts.mjs';
import { serve } from '../e2e/support/server.mjs';
import { launch } from './support/browser.mjs';
import { DARK, NO_SCRIPTS, withPage } from './support/page.mjs';

const openPage = withPage();

for (const path of ['embed/seasons/', 'embed/years/', 'embed/arrivals/?theme=light&header=no&by=year']) {
  test(`${path} comes to life, its program loaded once`, () =>
    openPage(path, {}, (page, { requests, address }) => {
      assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
      assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), []);
    }));
}

test('a static figure loads no program', () =>
  openPage('embed/seasons/?static', { live: false }, (page, { requests }) => {
    assert.deepEqual(requests.filter((url) => /wasm|series-|boot/.test(url)), []);
  }));

test('without scripts nothing is loaded that cannot run', () =>
  openPage('embed/seasons/', { live: false, set: NO_SCRIPTS }, async (page, { requests }) => {
    assert.deepEqual(requests.filter((url) => /wasm|series-|\.js$/.test(url)), []);
  }));

test('a figure is as light or dark as its host asks', () =>
  openPage('embed/years/?theme=light', { set: DARK }, async (page) => {
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(ground, 'rgb(253, 252, 249)');
  }));

test('in the pages of other sites a figure grows and shrinks with what is in it', async () => {
  const [firefox, ours] = await Promise.all([launch(), serve()]);
  const hosts = await serveHosts(ours.address);
  try {
    for (const path of ['column', 'strict', 'pym', 'frames', 'resizer', 'datawrapper']) {
      const page = await firefox.browser.newPage();
      await page.goto(`${hosts.address}${path}.html`);
      const inner = await page.waitForFrame((frame) => /\/embed\/seasons\//.test(frame.url()));
      await inner.waitForSelector('[data-figure][data-state="live"]');
      const outer = await inner.frameElement();
      const fits = async (willDo) => {
        let found;
        for (let tries = 0; tries < 100; tries += 1) {
          found = [await outer.evaluate((it) => it.clientHeight), await inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))];
          if (found[0] === found[1] && willDo(found[1])) return found[0];
          await new Promise((done) => setTimeout(done, 50));
        }
        return assert.fail(`${path}: the frame is ${found[0]} px high, its content ${found[1]} px`);
      };
      const before = await fits((height) => height > 100);
      const toggle = () => inner.evaluate(() => document.querySelector('.counted summary').click());
      await toggle();
      await fits((height) => height > before);
      await toggle();
      await fits((height) => height === before);
      await page.close();
    }
  } finally {
    await Promise.all([firefox.close(), ours.close(), hosts.close()]);
  }
});
