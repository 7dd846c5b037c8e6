// What a page says of itself, to readers, to those who show links to it, and of what else it needs.
import { createHash } from 'node:crypto';
import { load } from 'cheerio';

/** The most that a picture of a link may weigh, in bytes: some of those who show it take no more. */
const HEAVIEST = 300_000;

/**
 * @typedef {{ address: string, from: string, integrity?: string, fragment?: string, picture?: { width: number, height: number },
 *   oembed?: boolean }} Reference what a page refers to, and what is to be true of it
 */

/**
 * Reads a page: what is wrong with what it says, its names for fragments, and all it refers to.
 * @param {string} address its own, as readers have it
 * @param {Buffer} body
 */
export const readPage = (address, body) => {
  const $ = load(body);
  const faults = [];
  /** @type {Reference[]} */
  const references = [];
  const from = address;
  const refer = (href, more = {}) => {
    const url = URL.canParse(href, address) && new URL(href, address);
    if (!url || !/^https?:$/.test(url.protocol)) return;
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    references.push({ address: url.href, from, ...(fragment && { fragment }), ...more });
  };
  const meta = (name) => $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
  const isRead = !/\/(embed|claim)\//.test(address) && !address.endsWith('404.html');

  if (!$('title').first().text().trim()) faults.push('the title is missing');
  if (isRead) {
    const canonical = $('link[rel="canonical"]').attr('href');
    if (canonical !== address) faults.push(`the canonical address is “${canonical ?? 'missing'}”, expected ${address}`);
    for (const name of ['description', 'og:title', 'og:description', 'og:image', 'twitter:card']) {
      if (!meta(name)) faults.push(`${name} is missing`);
    }
  }
  const [widths, heights] = ['width', 'height'].map((side) =>
    $(`meta[property="og:image:${side}"]`)
      .map((_, one) => Number($(one).attr('content')))
      .get(),
  );
  $('meta[property="og:image"]').each((at, one) => {
    const href = $(one).attr('content') ?? '';
    if (!/^https?:/.test(href)) faults.push(`og:image is “${href}”, expected a whole address`);
    refer(href, { picture: { width: widths[at], height: heights[at] } });
  });
  $('link[type="application/json+oembed"]').each((_, one) => refer($(one).attr('href'), { oembed: true }));

  $('[src], link[href], a[href], link[data-href]').each((_, one) => {
    const { src, href, 'data-href': later, integrity, rel, type } = one.attribs;
    if (rel === 'canonical' || type === 'application/json+oembed') return;
    refer(src ?? href ?? later, integrity && !later ? { integrity } : {});
  });
  const names = new Set(
    $('[id]')
      .map((_, one) => one.attribs.id)
      .get(),
  );
  return { faults, references, names };
};

/**
 * What is wrong with what a page refers to.
 * @param {Reference} reference
 * @param {import('./ask.mjs').Answer} answer what is there
 */
export const faultsOfReference = ({ integrity, picture, oembed }, { headers, body }) => {
  const faults = [];
  if (integrity) {
    const [algorithm, expected] = integrity.split(/-(.*)/s);
    const found = createHash(algorithm).update(body).digest('base64');
    if (found !== expected) faults.push(`its bytes are not those of integrity="${integrity}"`);
  }
  if (picture) {
    const isPng = body.subarray(1, 4).toString() === 'PNG';
    const [width, height] = isPng ? [body.readUInt32BE(16), body.readUInt32BE(20)] : [0, 0];
    if (width !== picture.width || height !== picture.height) {
      faults.push(`the picture is ${width} by ${height}, expected ${picture.width} by ${picture.height}, as the page says`);
    }
    if (body.length > HEAVIEST) faults.push(`the picture has ${body.length} bytes, expected ${HEAVIEST} at most`);
  }
  if (oembed) faults.push(...faultsOfOembed(headers, body));
  return faults;
};

const faultsOfOembed = (headers, body) => {
  let said;
  try {
    said = JSON.parse(body.toString());
  } catch {
    return [`oEmbed: it is no JSON, but ${headers.get('content-type')}`];
  }
  const isRight = said.version === '1.0' && said.type === 'rich' && said.width > 0 && said.height > 0;
  const frame = load(said.html ?? '')('iframe').attr('src');
  return isRight && frame ? [] : ['oEmbed: it says no version 1.0, type “rich”, width, height and frame'];
};
