// Chromium, over the protocol of its own developer tools.
import { chromium } from 'playwright-core';

/**
 * Features that Chromium is to leave out. The first two are ours: each opens a page of the browser's own, for its address
 * bar, with every window, which costs as much as the page that is tested. The others are Playwright's: of two such lists
 * Chromium takes the last alone.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** In tests alone, for it costs time: the shell would take a wasm's way beyond its memory, a trap, for a crash of its own. */
const TRAPS = 'WebAssemblyTrapHandler';

const FLAGS = [
  '--disable-gpu',
  // Letters as wide as their fonts say, as on most screens: the shell would round them to whole pixels.
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launchOptions = (flags = [], leftOut = LEFT_OUT) => {
  const executablePath = process.env.CROSSINGS_CHROMIUM;
  if (!executablePath) throw new Error('CROSSINGS_CHROMIUM names no browser: tests/browsers/README.md says how to run a test');
  // Chromium's sandbox refuses to start as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Readers' browsers refuse to write their history too often: so does this one.
  // And theirs have bars to scroll by, which take their room.
  const ignoreDefaultArgs = ['--disable-ipc-flooding-protection', '--hide-scrollbars'];
  return { executablePath, args: [...FLAGS, `--disable-features=${leftOut}`, ...flags, ...sandbox], ignoreDefaultArgs };
};

/** Playwright's own browser, for the bench; `flags` are added to the command line. */
export const launchPlain = (flags) => chromium.launch(launchOptions(flags));

/** In a frame, before its own scripts: what a reader meets whose settings let it store nothing. The shell has no settings. */
const refuseStorage = () => {
  if (window === window.top) return;
  for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, store, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
};

/** Launches Chromium. `support/engine.mjs` says what is returned. */
export const launch = async ({ thirdPartyStorage = true } = {}) => {
  const browser = await chromium.launch(launchOptions([], [...LEFT_OUT, TRAPS]));
  const newContext = async (options) => {
    const context = await browser.newContext(withPermissions(options));
    if (!thirdPartyStorage) await context.addInitScript(refuseStorage);
    return context;
  };
  return { newContext, close: () => browser.close(), ...tools };
};

const withPermissions = ({ clipboard, ...options }) => ({
  ...options,
  permissions: clipboard ? ['clipboard-read', 'clipboard-write'] : [],
});

const tools = {
  touch: async (page, path) => {
    const session = await page.context().newCDPSession(page);
    const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    const [first, ...others] = path.map(([x, y]) => ({ x, y }));
    await send('touchStart', [first]);
    for (const point of others) await send('touchMove', [point]);
    await send('touchEnd', []);
  },
  print: (page) => page.emulateMedia({ media: 'print' }),
  // The events of a page tell of everything, and of nothing else.
  complaints: async () => [],
  isOfDriver: () => false,
};
