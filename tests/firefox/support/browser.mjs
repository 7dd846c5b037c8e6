// One Firefox for the tests of one file.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** A folder of its own, which goes when the browser does. */
const folder = (name) => mkdtempSync(join(tmpdir(), `crossings-${name}-`));

/** Firefox does not start as root in somebody else's home. */
const isSomebodyElses = () => {
  const me = process.getuid?.();
  return me === 0 && statSync(homedir(), { throwIfNoEntry: false })?.uid !== me;
};

/**
 * Launches the Firefox that the chore has found. Returns the browser, the folder that it saves files in, `within`, which
 * calls a function with the browser's own rights (its console, its preferences), and `close`.
 */
export const launch = async () => {
  const executablePath = process.env.CROSSINGS_FIREFOX;
  if (!executablePath) {
    throw new Error('CROSSINGS_FIREFOX names no browser: run the tests by `cargo xtask test --only browser`');
  }
  const downloads = folder('downloads');
  const home = isSomebodyElses() ? folder('home') : undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    args: ['--remote-allow-system-access'],
    env: home ? { ...process.env, HOME: home } : process.env,
    extraPrefsFirefox: {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      // A page that closes while its script runs would have it cut off, and the next page be told of that.
      'dom.abort_script_on_child_shutdown': false,
      // Light, whatever the machine's own look.
      'layout.css.prefers-color-scheme.content-override': 1,
    },
  });
  const close = async () => {
    await browser.close();
    for (const made of [downloads, home].filter(Boolean)) rmSync(made, { recursive: true, force: true });
  };
  return { browser, downloads, within: await inside(browser), close };
};

const inside = async ({ connection }) => {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts[0].context };
  return async (call, ...values) => {
    const { result: told } = await connection.send('script.callFunction', {
      functionDeclaration: `(values) => JSON.stringify((${call})(...JSON.parse(values)) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(values) }],
      target,
      awaitPromise: false,
    });
    if (told.type !== 'success') throw new Error(told.exceptionDetails.text);
    return JSON.parse(told.result.value);
  };
};
