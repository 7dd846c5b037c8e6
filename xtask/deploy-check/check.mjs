// Reads all of a running site that can be reached from its first page, and collects what is wrong with it.
import { ask, forEach } from './ask.mjs';
import { ending, faultsOfDelivery, kept, SHORT } from './delivery.mjs';
import { faultsOfReference, readPage } from './page.mjs';

/** So many addresses are read at most: a site of ours has some hundreds. */
const MOST = 3000;
const COMPRESSED = { 'accept-encoding': 'br, gzip' };
const PLAIN = { 'accept-encoding': 'identity' };

/**
 * What is wrong with a site, each in a line that begins with the path; and how many addresses were read.
 *
 * `site` is its address as readers have it, with a slash at its end; `asked` is where it is asked for, the same if it is
 * online already. Other sites are not asked.
 */
export const deployCheck = async (site, asked = site) => {
  const faults = [];
  /** @param {string} address */
  const path = (address) => address.slice(site.length) || 'the first page';
  const say = (address, fault) => faults.push(`${path(address)}: ${fault}`);
  /** @type {Map<string, { names: Set<string> | undefined, answer: import('./ask.mjs').Answer }>} */
  const read = new Map();
  /** @type {string[]} */
  const addresses = [site];
  /** @type {import('./page.mjs').Reference[]} */
  const references = [];
  const found = new Set(addresses);

  const readOne = async (address) => {
    const where = asked + address.slice(site.length);
    const [answer, plain] = [await ask(where, COMPRESSED), await ask(where, PLAIN)];
    if (answer.status !== 200) return say(address, `the status is ${answer.status}, expected 200`);
    const below = new URL(address).pathname.slice(new URL(site).pathname.length);
    for (const fault of faultsOfDelivery(below, answer, plain)) say(address, fault);
    if (ending(below) !== 'html') return read.set(address, { names: undefined, answer });
    const page = readPage(address.replace(/\?.*/, ''), answer.body);
    for (const fault of page.faults) say(address, fault);
    read.set(address, { names: page.names, answer });
    for (const reference of page.references.filter((reference) => reference.address.startsWith(site))) {
      references.push(reference);
      const next = file(reference);
      if (!found.has(next) && addresses.length < MOST) {
        found.add(next);
        addresses.push(next);
      }
    }
  };
  await forEach(addresses, async (address) => {
    try {
      await readOne(address);
    } catch (error) {
      say(address, `it cannot be read: ${error.cause?.message ?? error.message}`);
    }
  });

  for (const reference of references) {
    const target = read.get(file(reference));
    if (!target) continue;
    for (const fault of faultsOfReference(reference, target.answer)) say(reference.address, `${fault} (${path(reference.from)})`);
    const { fragment } = reference;
    // A fragment with a sign in it is no name, but answers of a reader.
    if (fragment && /^[\w-]+$/.test(fragment) && target.names && !target.names.has(fragment)) {
      say(reference.from, `it links to #${fragment} of ${path(reference.address)}, which is not there`);
    }
  }
  await sayOfWhole(asked, addresses, site, say);
  return { faults: [...new Set(faults)].sort(), read: addresses.length };
};

/**
 * The file behind a reference: a query is of the program, but where the edge function answers.
 * @param {import('./page.mjs').Reference} reference
 */
const file = ({ address, oembed, picture }) => (oembed || picture ? address : address.replace(/\?.*/, ''));

/** What is asked of the site as a whole, by addresses that no page has. */
const sayOfWhole = async (asked, addresses, site, say) => {
  const missing = await ask(`${asked}no-such-page/`);
  if (missing.status !== 404) say(`${site}no-such-page/`, `the status is ${missing.status}, expected 404`);
  // As an open page asks for it in the middle of an update: whoever keeps that answer does not see the file once it is there.
  const hashed = 'no-such-script-0123456789abcdef.js';
  const gone = await ask(asked + hashed);
  if (gone.status !== 404) say(site + hashed, `the status is ${gone.status}, expected 404`);
  const cache = gone.headers.get('cache-control') ?? '';
  if ((kept(cache) ?? 0) > SHORT) say(site + hashed, `Cache-Control is “${cache}”, expected an hour at most: it may come yet`);
  const folder = addresses.find((address) => address !== site && address.endsWith('/'));
  if (folder) {
    const { status, headers } = await ask(asked + folder.slice(site.length, -1));
    const to = new URL(headers.get('location') ?? '.', asked).pathname;
    const isRight = [301, 302, 307, 308].includes(status) && to === new URL(asked + folder.slice(site.length)).pathname;
    if (!isRight) say(folder.slice(0, -1), `the status is ${status}, expected a redirect to the same with a slash`);
  }
  // With the edge function before it, any view has its own tags.
  const [asksEdge, view] = [`${site}oembed?`, 'v/arrivals/?by=year'];
  if (addresses.some((address) => address.startsWith(asksEdge)) && addresses.includes(`${site}v/arrivals/`)) {
    const { body } = await ask(asked + view);
    for (const fault of readPage(site + view, body).faults) say(site + view, fault);
  }
  const picture = addresses.find((address) => address.endsWith('.png'));
  if (picture) {
    const { status, body } = await ask(asked + picture.slice(site.length), { range: 'bytes=0-9' });
    if (status !== 206 || body.length !== 10) say(picture, `a part of it: the status is ${status}, expected 206`);
  }
  const robots = await ask(`${asked}robots.txt`);
  const sitemap = /^Sitemap: (\S+)$/m.exec(robots.body.toString())?.[1];
  // Only the root of a host is asked for it.
  if (new URL(site).pathname === '/' && !sitemap) say(`${site}robots.txt`, 'it names no sitemap');
  const map = await ask(`${asked}sitemap.xml`);
  for (const [, address] of map.body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)) {
    if (!address.startsWith(site)) say(`${site}sitemap.xml`, `it has ${address}, expected addresses below ${site}`);
    else if (!addresses.includes(address)) say(`${site}sitemap.xml`, `it has ${address}, to which no page leads`);
  }
};
