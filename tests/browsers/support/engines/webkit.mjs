// A stock WebKit: the MiniBrowser of WebKitGTK, on a display that nobody sees. Playwright reads and changes its pages over
// the protocol of the web inspector; the mouse and the keyboard are those of the display. Each context is a browser of its
// own, with a home of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../eventually.mjs';
import { adapt } from '../webkit/adapt.mjs';
import { startDisplay } from '../webkit/display.mjs';
import { watchDownloads } from '../webkit/downloads.mjs';
import { useInput } from '../webkit/input.mjs';
import { connect, freePort } from '../webkit/inspector.mjs';
import { drawFinger } from '../webkit/touch.mjs';

/** Bars of the browser that are not shown would still be as wide as their buttons, and a window as wide as they. */
const NO_BARS = 'window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; }\n';

/** Launches WebKit. `support/engine.mjs` says what is returned. */
export const launch = async ({ thirdPartyStorage = true } = {}) => {
  const program = process.env.CROSSINGS_WEBKIT;
  if (!program) throw new Error('CROSSINGS_WEBKIT names no browser: tests/browsers/README.md says how to run a test');
  const display = await startDisplay();
  const open = new Set();
  const newContext = async (options) => {
    const one = await start(program, display, { ...options, thirdPartyStorage });
    open.add(one);
    const { context } = one;
    context.close = async () => {
      open.delete(one);
      await one.stop();
    };
    return context;
  };
  const close = async () => {
    await Promise.all([...open].map((one) => one.stop()));
    display.close();
  };
  return { newContext, close, touch: drawFinger, print: (page) => page.emulateMedia({ media: 'print' }), complaints, isOfDriver };
};

/** The events of a page tell of everything. */
const complaints = async () => [];

/** Whether a complaint is about what only this engine, or what drives it, takes for a mistake. */
const isOfDriver = (complaint) =>
  [
    // Directives that this engine does not have.
    /Unrecognized Content-Security-Policy directive 'manifest-src'/,
  ].some((pattern) => pattern.test(complaint));

/** Starts a browser with one page: a context with it, and what stops it. */
const start = async (program, display, options) => {
  const {
    viewport,
    colorScheme,
    reducedMotion,
    deviceScaleFactor = 1,
    javaScriptEnabled = true,
    clipboard,
    thirdPartyStorage,
  } = options;
  const home = mkdtempSync(join(tmpdir(), 'crossings-webkit-'));
  const downloads = join(home, 'downloads');
  for (const folder of ['gtk-3.0', 'downloads']) mkdirSync(join(home, folder));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), NO_BARS);
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const flags = [
    '--full-screen',
    ...(colorScheme === 'dark' ? ['--dark-mode'] : []),
    ...(clipboard ? ['--javascript-can-access-clipboard=true'] : []),
    // It keeps what frames store apart, and forbids none to: here they have nothing to store in, nor has the page.
    ...(thirdPartyStorage ? [] : ['--cookies-policy=no-third-party', '--enable-html5-local-storage=false']),
  ];
  const browser = spawn(program, [...flags, 'about:blank'], {
    stdio: 'ignore',
    env: {
      ...display.env,
      WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Its sandbox does not start as root.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      GDK_BACKEND: 'x11',
      GDK_SCALE: String(deviceScaleFactor),
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
  });
  const kill = () => browser.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  // What is asked for windows while one of them goes away fails.
  const window = await eventually(async () =>
    (await display.act('search', '--onlyvisible', '--pid', browser.pid)).split('\n').at(-1),
  );
  // Out of the way of every page.
  await display.act('mousemove', 2799, 3199);
  const focus = () => display.act('windowfocus', window);
  await focus();

  const connection = await connect(port, join(home, 'artifacts'));
  const [context] = connection.contexts();
  const [page] = context.pages();
  page.setViewportSize = async ({ width, height }) => {
    await display.act('windowsize', window, width * deviceScaleFactor, height * deviceScaleFactor);
    await eventually(async () => {
      const size = await page.evaluate(() => `${innerWidth} ${innerHeight}`);
      if (size !== `${width} ${height}`) throw new Error(`the window has ${size}, not ${width} ${height}`);
    });
  };
  const waitForEvent = page.waitForEvent.bind(page);
  const others = [];
  /** The next page that this browser opens. */
  const nextPage = async () => {
    const other = await connect(port, join(home, 'artifacts'), 2 + others.length);
    others.push(other);
    return other.contexts()[0].pages()[0];
  };
  page.waitForEvent = (name, ...more) => (name === 'popup' ? nextPage() : waitForEvent(name, ...more));
  const unwatch = watchDownloads(downloads, (download) => /** @type {any} */ (page).emit('download', download));
  useInput(page, { act: display.act, focus, scale: deviceScaleFactor, hasScripts: javaScriptEnabled });
  await adapt(page, javaScriptEnabled);
  await page.setViewportSize(viewport);
  if (colorScheme || reducedMotion) await page.emulateMedia({ colorScheme, reducedMotion });
  let isNew = true;
  context.newPage = async () => {
    if (isNew) {
      isNew = false;
      return page;
    }
    const opened = nextPage();
    await page.evaluate(() => void open('about:blank'));
    return opened;
  };

  const stop = async () => {
    process.off('exit', kill);
    unwatch();
    await Promise.all([connection, ...others].map((one) => one.close().catch(() => {})));
    kill();
    await ended;
    // Its other processes end when they see that it has.
    await eventually(async () => rmSync(home, { recursive: true, force: true }));
  };
  return { context, stop };
};
