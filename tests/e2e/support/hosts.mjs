// Pages of other sites, with our figures in them: tests/hosts/, served from another host than ours.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { watch } from './complaints.mjs';
import { serve } from './server.mjs';

const FOLDER = new URL('../../hosts/', import.meta.url);
const below = (path) => new URL(`../../../node_modules/${path}`, import.meta.url);

/** Scripts of hosts, as npm has them. */
const SCRIPTS = {
  '/pym.js': below('pym.js/dist/pym.v1.js'),
  '/frames.js': below('@newswire/frames/dist/frames.umd.js'),
  '/resizer.js': below('iframe-resizer/js/iframeResizer.js'),
};

/** Serves the hosts' pages; where one says {{crossings}}, the address of ours is put in. */
export const serveHosts = async (crossings) => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const script = SCRIPTS[pathname];
    const body = await readFile(script ?? new URL(`.${pathname}`, FOLDER), 'utf8').catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    const kind = { css: 'text/css', html: 'text/html; charset=utf-8' }[pathname.split('.').pop()] ?? 'text/javascript';
    const policy = /<!-- policy: (.*) -->/.exec(body)?.[1].replaceAll('{{crossings}}', new URL(crossings).origin);
    const headers = { 'content-type': kind, ...(policy && { 'content-security-policy': policy }) };
    response.writeHead(200, headers).end(script ? body : body.replaceAll('{{crossings}}', crossings));
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return {
    // Ours is 127.0.0.1, so that this is another site altogether.
    address: `http://localhost:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};

/**
 * Gives a test file a browser, our server and the hosts', and returns `openHost(options, visit)`: it opens `path` of
 * tests/hosts/, calls `visit(page, { crossings, requests })`, and fails on any complaint that `allow` does not foresee.
 */
export const withHosts = (serverOptions) => {
  let browser, ours, hosts;
  before(async () => {
    [browser, ours] = await Promise.all([launch(), serve(serverOptions)]);
    hosts = await serveHosts(ours.address);
  });
  after(() => Promise.all([browser?.close(), ours?.close(), hosts?.close()]));

  return async ({ path, allow = () => false, ...options }, visit) => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, colorScheme: 'light', ...options });
    const [complaints, requests] = [[], []];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      watch(page, hosts.address, complaints, requests);
      await page.goto(hosts.address + path, { waitUntil: 'load' });
      await visit(page, { crossings: ours.address, requests, context });
      const ofOurs = `another host: ${ours.address}`;
      assert.deepEqual(complaints.filter((complaint) => !complaint.startsWith(ofOurs) && !allow(complaint)), []);
    } finally {
      await context.close();
    }
  };
};

/** How high a frame is, and how high what is in it. */
export const heights = async (frame) => {
  const content = await (await frame.elementHandle()).contentFrame();
  return {
    // Within its border.
    frame: await frame.evaluate((it) => it.clientHeight),
    inside: await content.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
  };
};

/** Waits until a frame is as high as what is in it, and of a height that will do, and returns that height. */
export const fits = async (frame, name = 'the frame', willDo = (height) => height > 100) => {
  let found;
  for (let tries = 0; tries < 100; tries += 1) {
    found = await heights(frame);
    if (willDo(found.inside) && found.frame === found.inside) return found.frame;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${name} is ${found.frame} px high, its content ${found.inside} px`);
};
