// A reader who lets nobody but the page itself store anything: figures in other sites work all the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, withHosts } from './support/hosts.mjs';

const open = withHosts({}, { thirdPartyStorage: false });

test('a figure works where its frame may store nothing', () =>
  open({ path: 'column.html', allow: (complaint) => /^cookie\w+: /.test(complaint) }, async (page, { context }) => {
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
    // The one engine refuses, the other has nothing to store in.
    assert.match(stored, /^(SecurityError|TypeError)$/, 'the browser is set as it should be');
    await inside.locator('.choice.measure label', { hasText: 'Boats' }).click();
    await inside
      .locator('.subtitle')
      .filter({ hasText: /^Small boats/ })
      .waitFor();
    await fits(frame);
    assert.deepEqual(await context.cookies(), []);
  }));
