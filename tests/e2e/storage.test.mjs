// A reader who lets nobody but the page itself store anything: figures in other sites work all the same.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchWith } from './support/browser.mjs';
import { fits, serveHosts } from './support/hosts.mjs';
import { serve } from './support/server.mjs';

let folder, context, ours, hosts;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossings-storage-'));
  mkdirSync(join(folder, 'Default'));
  // As the browser's own settings write it.
  writeFileSync(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } }),
  );
  [context, ours] = await Promise.all([launchWith(folder), serve()]);
  hosts = await serveHosts(ours.address);
});
after(async () => {
  await Promise.all([context?.close(), ours?.close(), hosts?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

test('a figure works where its frame may store nothing', async () => {
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${hosts.address}column.html`);
  const frame = page.locator('#one iframe');
  const inside = frame.contentFrame();
  await inside.locator('figure[data-state="live"]').waitFor();
  const stored = await inside.locator('html').evaluate(() => {
    try {
      localStorage.setItem('a', 'b');
      return 'stored';
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(stored, 'SecurityError', 'the browser is set as it should be');
  await inside.locator('.choice.measure label', { hasText: 'Boats' }).click();
  await inside.locator('.subtitle').filter({ hasText: /^Small boats/ }).waitFor();
  await fits(frame);
  assert.deepEqual(complaints, []);
  assert.deepEqual(await context.cookies(), []);
});
