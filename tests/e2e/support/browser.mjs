// One browser for the tests of one file.
import { chromium } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const options = (more = []) => {
  const executablePath = process.env.CROSSINGS_CHROMIUM;
  if (!executablePath) {
    throw new Error('CROSSINGS_CHROMIUM names no browser: run the tests by `cargo xtask test --only browser`');
  }
  // Chromium's sandbox refuses to start as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...FLAGS, ...more, ...sandbox] };
};

/** Launches the Chromium that the chore has found; `more` are flags of its own. */
export const launch = (more) => chromium.launch(options(more));

/** The same with a profile, whose settings lie in a folder: the browser and its one context. */
export const launchWith = (profile) => chromium.launchPersistentContext(profile, options());
