// A stock Firefox, over WebDriver BiDi. Playwright supports that as an experiment, by the names of its channels. What it
// does not do yet, or asks of a newer Firefox than the long-term release, is done here: by preferences and by calls with
// the browser's own rights, which Firefox allows to a driver that it was started for.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefox } from 'playwright-core';

/** Firefox does not start as root in somebody else's home. */
const isHomeOfAnother = () => {
  const user = process.getuid?.();
  return user === 0 && statSync(homedir(), { throwIfNoEntry: false })?.uid !== user;
};

/** Launches Firefox. `support/engine.mjs` says what is returned. */
export const launch = async ({ thirdPartyStorage = true } = {}) => {
  const executablePath = process.env.CROSSINGS_FIREFOX;
  if (!executablePath) throw new Error('CROSSINGS_FIREFOX names no browser: tests/browsers/README.md says how to run a test');
  const home = isHomeOfAnother() ? mkdtempSync(join(tmpdir(), 'crossings-home-')) : undefined;
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    args: ['--remote-allow-system-access'],
    env: home ? { ...process.env, HOME: home } : process.env,
    firefoxUserPrefs: {
      // The clipboard without asking the reader, as a permission has it in Chromium.
      'dom.events.testing.asyncClipboard': true,
      // Frames of other sites in the process of the page around them: the driver's mouse and keyboard reach no others.
      'fission.autostart': false,
      // A page that closes while its script runs would have it cut off, and the next page be told of that.
      'dom.abort_script_on_child_shutdown': false,
      // 1: a frame of another site may store nothing.
      ...(!thirdPartyStorage && { 'network.cookie.cookieBehavior': 1 }),
    },
  });
  const session = sessionOf(browser);
  const privileged = await privilegedCalls(session);

  const newContext = async ({ colorScheme, forcedColors, javaScriptEnabled = true, hasTouch = false, clipboard, ...options }) => {
    // Preferences are the whole browser's: a test visits its pages one after the other, or several with the same.
    await privileged(setPreferences, {
      'javascript.enabled': javaScriptEnabled,
      // 2: the device's in place of the page's.
      'browser.display.document_color_use': forcedColors === 'active' ? 2 : 0,
      'layout.css.prefers-color-scheme.content-override': { dark: 0, light: 1 }[colorScheme],
      'dom.w3c_touch_events.enabled': hasTouch ? 1 : 0,
    });
    await privileged(clearConsole);
    return browser.newContext(options);
  };
  const touch = (page, path) => {
    const [first, ...others] = path.map(([x, y]) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }));
    const actions = [first, { type: 'pointerDown', button: 0 }, ...others, { type: 'pointerUp', button: 0 }];
    const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
    return session.send('input.performActions', { context: contextOf(page), actions: [finger] });
  };
  const close = async () => {
    await browser.close();
    if (home) rmSync(home, { recursive: true, force: true });
  };
  const print = (page) => privileged(showAsPrinted, contextOf(page));
  const complaints = () => privileged(messagesOfPages);
  return { newContext, close, touch, print, complaints, isOfDriver };
};

/** Whether a complaint is about what the driver does to a page, or about what only this engine takes for a mistake. */
const isOfDriver = (complaint) =>
  [
    // Whoever looks into a page or a frame that is loading has it laid out.
    /^Layout: Layout was forced before the page was fully loaded/,
    // Before it takes a picture Playwright puts an empty rule into the page, whose policy refuses it; this is its hash.
    /blocked an inline style .*'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA='/,
    // A slow machine uses late what it has loaded early.
    /^DOM: The resource at .* preloaded with link preload was not used within a few seconds/,
    // What a host may say of its own direction, and what it may allow a frame.
    /^Layout: When rendering the <html> element, the used values of CSS properties “writing-mode”/,
    /^Feature Policy: .*Skipping unsupported feature name “clipboard-write”/,
  ].some((pattern) => pattern.test(complaint));

/** What Playwright keeps behind one of its objects. It is not public: package.json names the very version. */
const behind = (object) => object._connection.toImpl(object);

/** The identifier of a page in the protocol. */
const contextOf = (page) => behind(page).delegate._session.sessionId;

/** The session of the protocol, for commands of our own. */
const sessionOf = (browser) => {
  const { _connection: connection, _browserSession: session } = behind(browser);
  mediate(connection._transport);
  return session;
};

/** Commands that Playwright sends and this Firefox may not know; the preferences above do their work. */
const ANSWERED_HERE = ['emulation.setMediaFeaturesOverride'];

/** Stands between Playwright and Firefox, where the messages of the protocol pass. */
const mediate = (transport) => {
  const { send, onmessage } = transport;
  transport.send = (message) => {
    // A tab in place of a window, whose frame Firefox has to draw for each page.
    if (message.method === 'browsingContext.create') message.params.type = 'tab';
    if (!ANSWERED_HERE.includes(message.method)) return send.call(transport, message);
    // Later, as every answer comes.
    setImmediate(() => onmessage({ type: 'success', id: message.id, result: {} }));
  };
  transport.onmessage = (message) => {
    // A file that the page itself has made is no navigation, and Playwright knows a download by that alone.
    if (/^browsingContext\.download/.test(message.method)) message.params.download ??= message.params.url;
    onmessage(message);
  };
};

/** Returns a function that calls another one with the browser's own rights. */
const privilegedCalls = async (session) => {
  const { contexts } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  return async (call, ...values) => {
    const { result, exceptionDetails } = await session.send('script.callFunction', {
      functionDeclaration: `(values) => JSON.stringify((${call})(...JSON.parse(values)) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(values) }],
      target: { context: contexts[0].context },
      awaitPromise: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  };
};

/* What follows runs with the browser's own rights. */

const setPreferences = (values) => {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
    else Services.prefs.setIntPref(name, value);
  }
};

const clearConsole = () => Services.console.reset();

/** Errors and warnings about pages that are served, without those of scripts, which are events as well. */
const messagesOfPages = () =>
  Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('http'))
    .filter(({ flags, category }) => !(flags & Ci.nsIScriptError.infoFlag) && category !== 'content javascript')
    .map(({ category, errorMessage }) => `${category}: ${errorMessage}`);

/** Lays a page out for paper. */
const showAsPrinted = (context) => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  NavigableManager.getBrowsingContextById(context).mediumOverride = 'print';
};
