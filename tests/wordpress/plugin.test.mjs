// Our plugin in a real WordPress: what an author without rights to frames gets of a link of ours, and of any other.
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
  running.figures = await serveFigures();
  running.wordpress = await startWordPress({ figures: running.figures.http });
  running.browser = await running.figures.launch();
  running.author = await loggedIn(running.browser, running.wordpress, 'author');
});
after(() => Promise.all([running.wordpress, running.figures, running.browser].map((one) => one?.close())));

/** A reader's page of an address, with the addresses that it has asked for. */
const read = async (address, { width = 1280, script = true } = {}) => {
  const context = await running.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
  context.setDefaultTimeout(PATIENCE);
  const [page, asked] = [await context.newPage(), []];
  page.on('request', (request) => asked.push({ url: request.url(), isInFrame: request.frame() !== page.mainFrame() }));
  await page.goto(address);
  return { page, asked, close: () => context.close() };
};

/** The figure in the only frame of a page, once it is live, and as high as it says. */
const figureIn = async (page, name = 'seasons') => {
  const frame = page.locator('iframe.crossings-figure');
  assert.equal(await frame.count(), 1);
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().locator(`[data-figure="${name}"][data-state="live"]`).waitFor();
  await eventually(async () => {
    const inside = await frame
      .contentFrame()
      .locator('body')
      .evaluate((body) => ({
        needs: Math.ceil(body.getBoundingClientRect().height),
        bar: innerWidth - document.documentElement.clientWidth,
        scrolls: document.documentElement.scrollHeight - innerHeight,
      }));
    const { height } = await frame.boundingBox();
    assert.deepEqual(inside, { needs: height, bar: 0, scrolls: 0 });
  });
  return frame;
};

test('a pasted link is a live figure that fits its column, also on a phone', { skip }, async () => {
  const { author, wordpress } = running;
  await openEditor(author, wordpress);
  await paste(author, `${SITE}v/seasons/?measure=boats&focus=2022`);
  const preview = author.locator('.wp-block-embed iframe').contentFrame().locator('iframe').contentFrame();
  await preview.locator('[data-figure="seasons"][data-state="live"]').waitFor();
  const address = await publish(author);

  for (const width of [1280, 375]) {
    const { page, asked, close } = await read(address, { width });
    const frame = await figureIn(page);
    await eventually(async () => assert.match(await frame.getAttribute('title'), /^Small-boat arrivals through each year/));
    assert.match(await frame.contentFrame().locator('.subtitle').innerText(), /boats/);
    assert.ok((await frame.boundingBox()).width <= width);
    const hosts = asked.filter(({ isInFrame }) => !isInFrame).map(({ url }) => new URL(url).origin);
    assert.deepEqual([...new Set(hosts)], [wordpress.address], 'the page itself asks its own host alone');
    await close();
  }
});

test('the block shows a preview, and what it shows is in the page', { skip }, async () => {
  const { author, wordpress } = running;
  await openEditor(author, wordpress);
  await author.getByRole('button', { name: 'Add default block' }).click();
  await author.keyboard.type('/crossings');
  await author.getByRole('option', { name: 'Crossings figure' }).click();
  const block = author.getByRole('document', { name: 'Block: Crossings figure' });
  await block.getByLabel('Link').fill('https://elsewhere.example/v/seasons/');
  await block.getByRole('button', { name: 'Show' }).click();
  await block.getByRole('alert').getByText('This is no link to a figure of').waitFor();
  await block.getByLabel('Link').fill(`${SITE}v/arrivals/?by=year`);
  await block.getByRole('button', { name: 'Show' }).click();
  const [preview] = [block.locator('iframe').contentFrame().locator('iframe')];
  await preview.contentFrame().locator('[data-figure="arrivals"][data-state="live"]').waitFor();
  await eventually(async () => {
    const needs = await preview
      .contentFrame()
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    assert.equal((await preview.boundingBox()).height, needs);
    assert.ok((await block.boundingBox()).height >= needs, 'the preview is as high as the figure');
  });
  await author.evaluate(() => {
    const { select, dispatch } = window.wp.data;
    const [{ clientId }] = select('core/block-editor')
      .getBlocks()
      .filter(({ name }) => name === 'crossings/figure');
    dispatch('core/block-editor').updateBlockAttributes(clientId, { align: 'wide' });
  });
  const address = await publish(author);
  running.post = address;
  const { page, close } = await read(address);
  await figureIn(page, 'arrivals');
  const [column, figure] = [
    await page.locator('.wp-block-post-content').boundingBox(),
    page.locator('.wp-block-crossings-figure'),
  ];
  assert.ok((await figure.getAttribute('class')).includes('alignwide'));
  assert.ok((await figure.boundingBox()).width <= column.width);
  await close();
});

test('without a script in the page the frame is there, and scrolls', { skip }, async () => {
  const { author, wordpress } = running;
  const address = await post(author, wordpress, `${SITE}v/years/`);
  const { page, close } = await read(address, { script: false });
  const frame = page.locator('iframe.crossings-figure');
  assert.equal((await frame.boundingBox()).height, 540);
  assert.equal(await frame.getAttribute('src'), `${SITE}embed/years/`);
  await close();
});

test('every kind of link to a figure is taken, and no other link of the site', { skip }, async () => {
  const { wordpress } = running;
  const taken = {
    'v/seasons': 'embed/seasons/',
    'v/seasons/?by=year&years=2022~2024#seasons': 'embed/seasons/?by=year&years=2022~2024',
    'embed/latest/': 'embed/latest/',
    'claim/year-to-date/': 'embed/claim/year-to-date/',
    '?view=arrivals&by=year&from=2020-01-01': 'embed/arrivals/?by=year&from=2020-01-01',
    '?by=year&view=arrivals': 'embed/arrivals/?by=year',
  };
  for (const [link, frame] of Object.entries(taken)) {
    assert.equal(await wordpress.php('echo crossings_figures_frame_address( $values[0] );', SITE + link), SITE + frame, link);
  }
  for (const link of ['', 'about/', 'v/stance/method/', 'claims/', '?theme=dark', 'v/../about/', 'oembed/seasons.json']) {
    assert.equal(await wordpress.php('echo crossings_figures_frame_address( $values[0] );', SITE + link), '', link);
  }
});

test('a hostile link is text: in a line, in the block, and in a shortcode', { skip }, async () => {
  const { author, wordpress } = running;
  const hostile = [
    `${SITE}v/seasons/"><script>window.harmed=1</script>`,
    `${SITE}v/seasons/?by=year"onload="window.harmed=1`,
    `${SITE}v/seasons/?x='><img/src=x onerror=window.harmed=1>`,
    `${SITE}v/seasons/%22%3E%3Cscript%3E`,
    `${SITE.replace('crossings.example', 'crossings.example.evil.example')}v/seasons/`,
    `${SITE.replace('https://', 'https://evil.example@')}v/seasons/`,
    `${SITE.replace('.example', '.exampl0')}v/seasons/`,
    'javascript:window.harmed=1//v/seasons/',
    `${SITE}../v/seasons/`,
  ];
  // An author's post is cleaned when it is saved; the block does not count on that.
  for (const link of hostile) {
    const html = await wordpress.php("echo crossings_figures_block( array( 'url' => $values[0] ) );", link);
    assert.match(html, /^<p>[^<]*<\/p>$/, link);
  }
  const attributes = (url) =>
    JSON.stringify({ url }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('--', '-\\u002d');
  const content = hostile.flatMap((link) => [
    link,
    `[embed]${link}[/embed]`,
    `<!-- wp:crossings/figure ${attributes(link)} /-->`,
    `<!-- wp:embed ${attributes(link)} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${link}\n</div></figure>\n<!-- /wp:embed -->`,
  ]);
  const address = await post(author, wordpress, content.join('\n\n'));
  const { page, close } = await read(address);
  assert.equal(await page.locator('iframe').count(), 0);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  const body = page.locator('.wp-block-post-content');
  assert.equal(await body.locator('script, [onload], [onerror]').count(), 0);
  assert.ok((await body.innerText()).includes('javascript:window.harmed=1//v/seasons/'), 'it is there to be read');
  await close();
});

test('a feed has the link', { skip }, async () => {
  const { author, wordpress } = running;
  await post(author, wordpress, `${SITE}v/deaths/`);
  const feed = await (await fetch(`${wordpress.address}/?feed=rss2`)).text();
  assert.ok(feed.includes(`<a href="${SITE}v/deaths/">`), feed);
  assert.ok(!feed.includes('<iframe'));
});

test('an administrator sets the address, and nothing that is none', { skip }, async () => {
  const { browser, wordpress } = running;
  const page = await loggedIn(browser, wordpress, 'admin');
  const save = async (address) => {
    await page.goto(`${wordpress.address}/wp-admin/options-writing.php`);
    const field = page.getByLabel('Address of Crossings');
    // What the browser would refuse by itself is sent all the same.
    await field.evaluate((input) => input.setAttribute('type', 'text'));
    await field.fill(address);
    await page.getByRole('button', { name: 'Save Changes' }).click();
    const notice = page.locator('.settings-error').first();
    await notice.waitFor();
    return [await field.inputValue(), /has to begin with https/.test(await notice.innerText())];
  };
  const wrong = ['http://elsewhere.example/', 'https://a@b.example/', 'https://b.example/?a', 'https://b.example/../', 'x"><b>'];
  for (const address of wrong) {
    assert.deepEqual(await save(address), [SITE, true], address);
  }
  assert.deepEqual(await save('https://elsewhere.example/news'), ['https://elsewhere.example/news/', false]);
  assert.deepEqual(await save(SITE), [SITE, false]);
});

test('where the plugin is gone, the block leaves its link', { skip }, async () => {
  await running.wordpress.php("update_option( 'active_plugins', array() );");
  const { page, close } = await read(running.post);
  const link = page.locator('.wp-block-post-content a');
  assert.equal(await link.getAttribute('href'), `${SITE}v/arrivals/?by=year`);
  assert.equal(await page.locator('iframe').count(), 0);
  await close();
});

test('PHP had nothing to complain of', { skip }, () => assert.deepEqual(running.wordpress.complaints(), []));
