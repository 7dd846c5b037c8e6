// Pages of other sites, with our figures in them: tests/hosts/, served from another host than ours.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ENGINE } from './engine.mjs';
import { eventually } from './eventually.mjs';
import { DIST, serve } from './server.mjs';
import { visitPage, withBrowser } from './visit.mjs';

const FOLDER = new URL('../../hosts/', import.meta.url);
const above = (path) => new URL(`../../../${path}`, import.meta.url);
const below = (path) => above(`node_modules/${path}`);

/** Scripts of hosts, as npm has them, and one that they have made of ours. */
const SCRIPTS = {
  '/bundle.js': `${DIST}/embed.js`,
  '/pym.js': below('pym.js/dist/pym.v1.js'),
  '/frames.js': below('@newswire/frames/dist/frames.umd.js'),
  '/resizer.js': below('iframe-resizer/js/iframeResizer.js'),
};

/** One of our scripts as published, or as a build writes it that knows the address of our page. */
const ours = async (name, isAtHome, crossings) => {
  if (!isAtHome) return readFile(`${DIST}/${name}`, 'utf8');
  const source = await readFile(above(`js/embed/${name}`), 'utf8');
  const contents = source.replace("const HOME = ''", `const HOME = '${crossings}'`);
  const stdin = { contents, resolveDir: fileURLToPath(above('js/embed')) };
  return (await build({ stdin, bundle: true, format: 'esm', write: false })).outputFiles[0].text;
};

/** A text with what it names in double braces put in: the address of our page, our scripts. */
const filled = async (text, crossings) => {
  const [named, name, isAtHome] = /\{\{(\w+\.js)( at home)?\}\}/.exec(text) ?? [];
  const script = named && (await ours(name, isAtHome, crossings));
  return (named ? text.replace(named, () => script) : text).replaceAll('{{crossings}}', crossings);
};

/** Serves the hosts' pages, filled. */
export const serveHosts = async (crossings) => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const script = SCRIPTS[pathname];
    const body = await readFile(script ?? new URL(`.${pathname}`, FOLDER), 'utf8').catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    const kind = { css: 'text/css', html: 'text/html; charset=utf-8' }[pathname.split('.').pop()] ?? 'text/javascript';
    const policy = /<!-- policy: (.*) -->/.exec(body)?.[1].replaceAll('{{crossings}}', new URL(crossings).origin);
    const headers = { 'content-type': kind, ...(policy && { 'content-security-policy': policy }) };
    response.writeHead(200, headers).end(script ? body : await filled(body, crossings));
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    // Ours is 127.0.0.1, so that this is another site altogether.
    address: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};

/**
 * Gives a test file a browser, our server and the hosts', and returns `openHost`.
 *
 * `openHost(options, visit)` opens `path` of tests/hosts/ and calls `visit(page, tools)`, as `visitPage` of
 * support/visit.mjs does; `tools.crossings` is the address of our page.
 * @returns {Open}
 */
export const withHosts = (serverOptions, settings) => {
  const running = withBrowser(async () => {
    const ours = await serve(serverOptions);
    return { ours, hosts: await serveHosts(ours.address) };
  }, settings);

  return ({ allow = () => false, ...options }, visit) => {
    const { browser, ours, hosts } = running();
    const isOfOurs = (complaint) => complaint.startsWith(`another host: ${ours.address}`);
    const viewport = { width: 1000, height: 900 };
    const more = { viewport, ...options, allow: (complaint) => isOfOurs(complaint) || allow(complaint) };
    return visitPage(browser, hosts.address, more, (page, tools) => visit(page, { ...tools, crossings: ours.address }));
  };
};

/** On a busy machine Firefox may keep a bar that nothing needs any more, until the next layout. */
const KEEPS_BARS = ENGINE === 'firefox';

/** How high a frame is, how high what is in it, and how wide the bar is by which that scrolls. */
export const heights = async (frame) => {
  const content = await (await frame.elementHandle()).contentFrame();
  return {
    // Within its border.
    frame: await frame.evaluate((it) => it.clientHeight),
    ...(await content.evaluate(() => ({
      inside: Math.ceil(document.body.getBoundingClientRect().height),
      bar: innerWidth - document.documentElement.clientWidth,
    }))),
  };
};

/** Waits until a frame is as high as what is in it, and of a height that will do, and returns that height. */
export const fits = (frame, name = 'the frame', willDo = (height) => height > 100) =>
  eventually(async () => {
    const found = await heights(frame);
    assert.ok(
      willDo(found.inside) && found.frame === found.inside && (!found.bar || KEEPS_BARS),
      `${name} is ${found.frame} px high, its content ${found.inside} px, its bar ${found.bar} px wide`,
    );
    return found.frame;
  });

/**
 * Asks a frame for the view of a query, as the page around it does, and returns its answer: the message that tells what it
 * shows then, or has an `error`. An empty query only asks.
 */
export const ask = (frame, query) =>
  frame.evaluate(
    (it, query) =>
      new Promise((done) => {
        const id = Math.floor(Math.random() * 2 ** 31);
        const hear = ({ source, data }) => {
          if (source !== it.contentWindow || data?.type !== 'crossings:view' || data.id !== id) return;
          removeEventListener('message', hear);
          done(data);
        };
        addEventListener('message', hear);
        it.contentWindow.postMessage({ type: 'crossings:set', version: 1, query, id }, '*');
      }),
    query,
  );

/**
 * Greets a frame as iframe-resizer does, and returns the answer once it is there. Messages come in their order: by then the
 * frame has heard all that was sent to it before, and the page all that the frame had sent.
 */
export const greeted = (frame) =>
  frame.evaluate(
    (it) =>
      new Promise((done) => {
        const greeting = `[iFrameSizer]greeting-${Math.floor(Math.random() * 2 ** 31)}:`;
        const hear = ({ source, data }) => {
          if (source !== it.contentWindow || !`${data}`.startsWith(greeting)) return;
          removeEventListener('message', hear);
          done(data);
        };
        addEventListener('message', hear);
        it.contentWindow.postMessage(greeting, '*');
      }),
  );

/**
 * Waits until a frame has done what it was asked for before, and returns what it shows then. It obeys the last of what comes
 * at once, when a timer of 16 ms ends; a question would take the place of what it has not obeyed yet. So it is asked when
 * another timer as long has ended, which was set after that.
 */
export const settled = async (frame) => {
  await greeted(frame);
  await frame
    .contentFrame()
    .locator('html')
    .evaluate(() => new Promise((done) => setTimeout(done, 16)));
  return ask(frame, '');
};

/** The frame of a figure or the frame itself. */
export const frameOf = (page, id) => page.locator(`#${id} iframe, iframe#${id}`);
export const inside = (page, id) => frameOf(page, id).contentFrame();
/** Waits until a figure is live, in its fonts; one out of sight would not load. */
export const live = async (page, id) => {
  await frameOf(page, id).scrollIntoViewIfNeeded();
  await inside(page, id).locator('figure[data-state="live"]').waitFor();
  // On a busy machine a font comes late, and Firefox uses it from the next layout on: only then is the height what it stays.
  await inside(page, id)
    .locator('body')
    .evaluate(async (body) => {
      await document.fonts.ready;
      body.style.display = 'none';
      body.getBoundingClientRect();
      body.style.removeProperty('display');
    });
};

/** Lets the figure show all of its choices and as many as before: the frame grows, and shrinks to what it was. */
export const breathes = async (page, id) => {
  await live(page, id);
  const before = await fits(frameOf(page, id), id);
  const root = inside(page, id).locator('html');
  const own = await root.getAttribute('data-controls');
  /** @param {string | null} choices */
  const show = (choices) =>
    root.evaluate((it, choices) => {
      if (choices) it.dataset.controls = choices;
      else delete it.dataset.controls;
    }, choices);
  await show('all');
  await fits(frameOf(page, id), `${id}, with all,`, (height) => height > before);
  await show(own);
  await fits(frameOf(page, id), `${id}, as before, ${before} px,`, (height) => height === before);
};
