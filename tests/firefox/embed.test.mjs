// Figures by themselves, as other sites frame them, in Firefox.
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
