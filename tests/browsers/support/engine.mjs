// The browser that a run is of: CROSSINGS_ENGINE names it. Each file in engines/ drives one kind, and a test knows no
// difference but the abilities that it needs.
import { LACKING } from './abilities.mjs';
import * as chromium from './engines/chromium.mjs';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';

const ENGINES = { chromium, firefox, webkit };

/** The name of the engine. */
export const ENGINE = process.env.CROSSINGS_ENGINE ?? 'chromium';
if (!(ENGINE in ENGINES)) throw new Error(`CROSSINGS_ENGINE is “${ENGINE}”; it can be ${Object.keys(ENGINES).join(', ')}`);

/**
 * Launches the browser. `settings.thirdPartyStorage`, unless false, lets frames of other sites store something.
 *
 * Returns an object with:
 * - `newContext(options)`, a fresh profile: an object like Playwright's BrowserContext. The options are Playwright's
 *   `viewport`, `colorScheme`, `forcedColors`, `reducedMotion`, `deviceScaleFactor`, `hasTouch` and `javaScriptEnabled`, and `clipboard`,
 *   true where a page may read and write the clipboard without asking.
 * - `touch(page, points)`, which draws a finger along points of the window, each `[x, y]` in CSS pixels.
 * - `print(page)`, which lays a page out as for paper, from then on.
 * - `complaints()`, what the browser has to say, since the last context was made, beyond the events of its pages.
 * - `isOfDriver(complaint)`, whether one is about the driver rather than the page.
 * - `close()`.
 */
export const launch = ENGINES[ENGINE].launch;

/** What the options of a test say where it needs abilities: that it is left out, and why, if the engine lacks one. */
export const needs = (...abilities) => {
  const reasons = abilities.map((ability) => {
    if (!(ability in LACKING)) throw new Error(`support/abilities.mjs has no ability “${ability}”`);
    return LACKING[ability][ENGINE];
  });
  const reason = reasons.filter(Boolean).join('; ');
  return reason ? { skip: reason } : {};
};
