// What a pasted link of ours gives in a WordPress without our plugin, as docs/systems.md says: it finds our oEmbed, and frames it
// in a sandbox. And what authors and editors may write by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually, PATIENCE } from '../browsers/support/eventually.mjs';
import { ADDRESS as SITE } from '../browsers/support/server.mjs';
import { serveFigures } from './support/figures.mjs';
import { MISSING } from './support/programs.mjs';
import { loggedIn, openEditor, paste, post, publish } from './support/writing.mjs';

const skip = MISSING.length > 0 && `missing: ${MISSING.join(', ')}`;
const running = {};
before(async () => {
  if (skip) return;
  const { startWordPress } = await import('./support/wordpress.mjs');
  running.open = await serveFigures({ headers: { 'access-control-allow-origin': '*' } });
  running.closed = await serveFigures();
  running.wordpress = await startWordPress({ figures: running.open.http, hasPlugin: false });
  running.browser = await running.open.launch();
  running.other = await running.closed.launch();
  running.author = await loggedIn(running.browser, running.wordpress, 'author');
});
after(() =>
  Promise.all(Object.values(running).map((one) => (one.address || one.seen || one.newContext ? one.close() : undefined))),
);

/** A reader's page of an address, and the one frame in it. */
const read = async (browser, address, width = 1280) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(address);
  return { frame: page.locator('.wp-block-post-content iframe'), page, close: () => context.close() };
};

test('a pasted link is framed by its oEmbed, live, and as high as it says', { skip }, async () => {
  const { author, browser, other, wordpress } = running;
  await openEditor(author, wordpress);
  await paste(author, `${SITE}v/seasons/`);
  await author.locator('.wp-block-embed iframe').waitFor();
  const address = await publish(author);
  for (const width of [1280, 375]) {
    const { frame, close } = await read(browser, address, width);
    assert.equal(await frame.getAttribute('sandbox'), 'allow-scripts');
    assert.match(await frame.getAttribute('src'), /embed\/seasons\/#\?secret=/);
    const inside = frame.contentFrame();
    await inside.locator('[data-figure="seasons"][data-state="live"]').waitFor();
    await eventually(async () => {
      const needs = await inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      assert.equal((await frame.boundingBox()).height, needs);
    });
    await close();
  }
  // Where the site does not let others fetch its files, a sandbox gets neither scripts nor fonts.
  const { frame, close } = await read(other, address);
  await frame.contentFrame().locator('[data-figure="seasons"] svg').first().waitFor();
  assert.equal(await frame.contentFrame().locator('[data-state="live"]').count(), 0);
  await close();
});

test('of a link to another view it is the view by its name, where there is no edge function', { skip }, async () => {
  const { author, browser, wordpress } = running;
  const { frame, close } = await read(browser, await post(author, wordpress, `${SITE}v/arrivals/?by=year`));
  assert.match(await frame.getAttribute('src'), /embed\/arrivals\/#\?secret=/);
  await close();
});

test('an author loses a frame and a script, an administrator keeps them', { skip }, async () => {
  const { author, browser, wordpress } = running;
  const snippet = `<!-- wp:html --><iframe data-crossings src="${SITE}embed/years/" title="By year" width="100%" height="540" frameborder="0"></iframe>
    <script async src="${SITE}embed.js"></script><!-- /wp:html -->`;
  const lost = await read(browser, await post(author, wordpress, snippet));
  assert.equal(await lost.page.locator('.wp-block-post-content :is(iframe, script)').count(), 0);
  await lost.close();
  const admin = await loggedIn(browser, wordpress, 'admin');
  const { frame, close } = await read(browser, await post(admin, wordpress, snippet));
  await frame.contentFrame().locator('[data-figure="years"][data-state="live"]').waitFor();
  await eventually(async () => {
    const needs = await frame
      .contentFrame()
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    assert.equal((await frame.boundingBox()).height, needs);
  });
  await close();
});

test('a link to a page that is no figure stays a link', { skip }, async () => {
  const { author, browser, wordpress } = running;
  const { page, frame, close } = await read(browser, await post(author, wordpress, `${SITE}about/`));
  assert.equal(await frame.count(), 0);
  await page.locator('.wp-block-post-content').getByText(`${SITE}about/`).waitFor();
  await close();
});
