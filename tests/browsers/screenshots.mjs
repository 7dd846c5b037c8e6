// Takes the page's picture, wide and narrow, light and dark, into tests/out/. Not a test: people look at these.
// CROSSINGS_CHROMIUM=/usr/bin/chromium node tests/browsers/screenshots.mjs
import { mkdir } from 'node:fs/promises';
import { launch } from './support/engine.mjs';
import { reach } from './support/page.mjs';
import { serve } from './support/server.mjs';

const OUT = 'tests/out';

const [browser, server] = await Promise.all([launch(), serve()]);
await mkdir(OUT, { recursive: true });
for (const width of [1280, 375]) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(server.address);
    await reach(page, 'live');
    await page.evaluate(() => document.fonts.ready);
    const path = `${OUT}/page-${width}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage: true });
    console.log(path);
    await context.close();
  }
}
await Promise.all([browser.close(), server.close()]);
