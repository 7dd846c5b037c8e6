// What others show of a link: the tags as a well-kept reader of Open Graph takes them, of a page that knows its address,
// and that everything they name is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import ogs from 'open-graph-scraper';
import { filesOf } from './support/builds.mjs';
import { SLUGS } from './support/page.mjs';
import { ADDRESS, ADDRESSED, DIST, serve } from './support/server.mjs';

let server;
before(async () => {
  server = await serve({ root: ADDRESSED, mount: '/news/' });
});
after(() => server?.close());

/** What lies at an address of the page. */
const at = async (address) => {
  assert.ok(address.startsWith(ADDRESS), `${address} is whole`);
  const response = await fetch(server.address + address.slice(ADDRESS.length));
  assert.ok(response.ok, `${address}: ${response.status}`);
  return response;
};

/** Width and height of a PNG. */
const size = async (address) => {
  const bytes = Buffer.from(await (await at(address)).arrayBuffer());
  assert.ok(bytes.length <= 120_000, `${address}: ${bytes.length} bytes`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const FOLDER = new URL('../../content/claims/', import.meta.url);
const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.toml')).sort();
const written = await Promise.all(files.map((name) => readFile(new URL(name, FOLDER), 'utf8')));
const claims = [...written.join('\n').matchAll(/^\[\[claim\]\]\nid = "(.+)"$/gm)];
const PAGES = ['', ...SLUGS.map((slug) => `v/${slug}/`), 'claims/', ...claims.map(([, id]) => `claim/${id}/`)];

const titles = new Set();
for (const path of [...PAGES, 'v/place/']) {
  test(`a link to ${path || 'the article'} is shown with its words and its picture`, async () => {
    const address = ADDRESS + path;
    const html = await (await at(address)).text();
    const { result, error } = await ogs({ html });
    assert.ok(!error, JSON.stringify(result));
    const { ogTitle, ogDescription, ogType, ogUrl, ogSiteName, ogLocale, ogImage, twitterCard } = result;
    assert.deepEqual([ogUrl, ogSiteName, ogLocale, twitterCard], [address, 'Crossings', 'en_GB', 'summary_large_image']);
    assert.match(ogType, /^(v|claims)\//.test(path) ? /^website$/ : /^article$/);
    assert.ok(!titles.has(ogTitle), `${ogTitle} is no title of its own`);
    titles.add(ogTitle);
    assert.ok(ogDescription.length > 30 && ogDescription.length < 300, ogDescription);
    assert.equal(ogImage.length, 2);
    for (const [at, expected] of [
      [1200, 630],
      [1200, 1200],
    ].entries()) {
      const { url, width, height, type, alt } = ogImage[at];
      assert.deepEqual([Number(width), Number(height), type], [...expected, 'image/png']);
      assert.deepEqual(await size(url), expected);
      assert.ok(alt.length > 30 && alt.length < 600, alt);
    }
    assert.ok(html.includes(`<link rel="canonical" href="${address}">`));
  });
}

test('the sitemap has every page, and the feeds and the manifest what they name', async () => {
  const sitemap = await (await at(`${ADDRESS}sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address);
  const others = ['v/stance/', 'v/stance/method/', 'v/stance/yours/', 'v/place/', 'charts/', 'about/'];
  assert.deepEqual(listed.toSorted(), [...PAGES, ...others].map((path) => ADDRESS + path).toSorted());
  assert.ok((await (await at(`${ADDRESS}robots.txt`)).text()).includes(`Sitemap: ${ADDRESS}sitemap.xml`));

  const feed = await (await at(`${ADDRESS}feed.xml`)).text();
  const ofClaims = await (await at(`${ADDRESS}claims/feed.xml`)).text();
  assert.equal(ofClaims.match(/<entry>/g).length, claims.length);
  for (const [, address] of (feed + ofClaims).matchAll(/ href="(.+?)"/g)) await at(address);

  const manifest = await (await at(`${ADDRESS}site.webmanifest`)).json();
  for (const { src, sizes } of manifest.icons) {
    if (sizes === 'any') await at(ADDRESS + src);
    else assert.deepEqual(await size(ADDRESS + src), sizes.split('x').map(Number));
  }
});

test('the page of each view leads to its oEmbed', async () => {
  const heights = JSON.parse(await readFile(new URL('../../crates/preview/src/heights.json', import.meta.url), 'utf8'));
  for (const slug of [...SLUGS, 'stance', 'place']) {
    const page = await (await at(`${ADDRESS}v/${slug}/`)).text();
    const [, address] = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="(.+?)">/.exec(page);
    const told = await (await at(address)).json();
    assert.deepEqual([told.version, told.type], ['1.0', 'rich']);
    assert.deepEqual([told.width, told.height], [760, heights[slug][760]], slug);
    assert.ok(told.html.includes(`height="${told.height}"`), told.html);
    assert.ok(told.html.includes(`<iframe src="${ADDRESS}embed/${slug}/"`), told.html);
    assert.deepEqual(await size(told.thumbnail_url), [told.thumbnail_width, told.thumbnail_height]);
  }
});

test('a page that does not know its address has no oEmbed, which could name none', () => {
  for (const file of filesOf(DIST)) {
    assert.ok(!file.startsWith('oembed/'), file);
    if (file.endsWith('.html')) assert.ok(!readFileSync(`${DIST}/${file}`, 'utf8').includes('json+oembed'), file);
  }
});

for (const name of ['embed.js', 'mount.js']) {
  test(`beside ${name} lie its declarations for TypeScript`, async () => {
    assert.match(await (await at(ADDRESS + name.replace('.js', '.d.ts'))).text(), /^export interface/m);
  });

  test(`${name} knows where it is published, in whatever script of a host it ends up`, async () => {
    assert.ok((await (await at(ADDRESS + name)).text()).includes(`"${ADDRESS}"`));
  });
}
