// What Lighthouse says of a page of each kind, on the phone and the line that it simulates. `cargo xtask bench --only
// lighthouse` calls it with the folder of the built page. By itself, since Lighthouse brings two hundred packages.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../../browsers/support/server.mjs';

/** The least that each is to have. */
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const PAGES = ['', 'v/seasons/', 'v/stance/', 'claim/november/', 'claims/', 'embed/seasons/'];
/** How often each is loaded: the median counts. */
const LOADS = 3;

const server = await serve({ root: process.argv[2], compressed: true });
// Not the flags of the tests: those take the place of what Lighthouse leaves out itself, and scores are others.
const chromeFlags = ['--headless=new', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
if (process.getuid?.() === 0) chromeFlags.push('--no-sandbox');
const chrome = await launch({ chromePath: process.env.CROSSINGS_CHROMIUM, chromeFlags });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const faults = [];
console.log(`| page | ${Object.keys(LEAST).join(' | ')} |`);
for (const path of PAGES) {
  const loads = [];
  for (let load = 0; load < LOADS; load++) {
    loads.push((await lighthouse(server.address + path, { port: chrome.port, logLevel: 'error' })).lhr);
  }
  const scores = Object.fromEntries(
    Object.keys(LEAST).map((category) => [
      category,
      median(loads.map(({ categories }) => Math.round(categories[category].score * 100))),
    ]),
  );
  console.log(`| /${path} | ${Object.values(scores).join(' | ')} |`);
  for (const [category, least] of Object.entries(LEAST)) {
    // What stands in other sites is not to be found by itself, and says so (`noindex`).
    if (scores[category] >= least || (category === 'seo' && path.startsWith('embed/'))) continue;
    const { categories, audits } = loads.at(-1);
    const lost = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score < 1);
    const named = lost.map(({ id }) => `${id} ${audits[id].displayValue ?? audits[id].score}`);
    faults.push(`/${path}: ${category} is ${scores[category]}, expected ${least}: ${named.join(', ')}`);
  }
}
await Promise.all([chrome.kill(), server.close()]);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
