// Figures in frames that have scripts but no origin, as WordPress makes them: a browser gives those modules only with our
// server's leave.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, frameOf, inside, withHosts } from './support/hosts.mjs';

// A page that knows its address: without that WebKit gives such a frame nothing at all.
const open = withHosts({ moved: true });
const openWithCors = withHosts({ moved: true, headers: { 'access-control-allow-origin': '*' } });

const own = (page, id) => inside(page, id).locator('.by a');
/** What browsers say of files that such a frame does not get, and of a window that it may not open. */
const refused = (complaint) =>
  /CORS|Cross-Origin|Access-Control|access control checks|cross-site access|ERR_FAILED|NS_ERROR_DOM_BAD_URI|“sha256” hashes|Module source URI|Blocked opening|allow-popups/.test(
    complaint,
  );

test('WordPress frames a link that was pasted, and hears its height', () =>
  openWithCors({ path: 'wordpress.html' }, async (page) => {
    await inside(page, 'one').locator('figure[data-state="live"]').waitFor();
    const height = await fits(frameOf(page, 'one'));
    const heard = await page.evaluate(() => window.heard);
    assert.ok(heard.length >= 2, 'at first, and when it is asked');
    assert.deepEqual(heard.at(-1), { message: 'height', value: height, secret: 'a1B2c3' });
  }));

test('where no module comes, no choice is offered that does nothing, and another view is named', () =>
  open({ path: 'sandbox.html', allow: refused }, async (page, { crossings }) => {
    const notice = inside(page, 'one').locator('.ignored');
    await notice.waitFor();
    assert.equal(await notice.locator('a').evaluate(({ href }) => href), `${crossings}v/arrivals/?by=year`);
    for (const id of ['one', 'two']) {
      await inside(page, id).locator('html[data-static="yes"]').waitFor();
      assert.equal(await inside(page, id).locator('.needs-script:visible').count(), 0);
    }
    assert.equal(await inside(page, 'two').locator('.ignored').count(), 0, 'what was printed is what was asked for');
    await inside(page, 'one').getByRole('radio', { name: 'Table' }).check({ force: true });
    await inside(page, 'one').locator('.face.table').waitFor();
  }));

/** @type {[string, Open][]} */
const WAYS = [
  ['without modules', open],
  ['alive', openWithCors],
];
for (const [how, openHost] of WAYS) {
  test(`${how}: a link that is clicked shows its address, for the sandbox does not open it`, () =>
    openHost({ path: 'sandbox.html', allow: refused }, async (page) => {
      await own(page, 'one').click();
      const address = inside(page, 'one').locator('.by .address');
      assert.equal(await address.textContent(), await own(page, 'one').evaluate(({ href }) => href));
      await own(page, 'one').click();
      assert.equal(await address.count(), 1);
    }));

  test(`${how}: where windows are allowed the link opens one, which knows nothing of the page`, () =>
    openHost({ path: 'sandbox.html', allow: refused }, async (page, { crossings }) => {
      const opening = page.waitForEvent('popup');
      await own(page, 'two').click();
      const opened = await opening;
      await opened.waitForURL(`${crossings}v/years/**`);
      assert.equal(await opened.evaluate(() => window.opener), null);
    }));

  test(`${how}: WordPress opens a link to the figure's page, and other links show their address`, () =>
    openHost({ path: 'wordpress.html', allow: refused }, async (page, { crossings }) => {
      await own(page, 'one').click();
      await page.waitForFunction(() => window.heard.some(({ message }) => message === 'link'));
      const { value, secret } = await page.evaluate(() => window.heard.find(({ message }) => message === 'link'));
      assert.ok(value.startsWith(`${crossings}v/seasons/`), value);
      assert.equal(secret, 'a1B2c3');
      const source = inside(page, 'one').locator('.source a[target="_blank"]').first();
      await source.click();
      assert.equal(
        await inside(page, 'one').locator('.source .address').textContent(),
        await source.evaluate(({ href }) => href),
      );
    }));
}
