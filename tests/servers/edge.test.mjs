// The edge function in the real workerd, before the built pages: tags, pictures and oEmbed of any view.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { DIST, EDGE, file, HOME, processorOf, rest, tagsOf, withEdge } from './support/edge.mjs';

const { running, at, pageAt, bytesAt } = withEdge();

test('an address with a query has the tags of exactly that view', async () => {
  const path = '?view=arrivals&by=year&from=2020-01-01';
  const html = await pageAt(path);
  const tags = tagsOf(html);
  const own = `${HOME}v/arrivals/?by=year&from=2020-01-01`;
  assert.match(tags.title, /arrivals/i);
  assert.equal(tags.titles, 1);
  assert.deepEqual([tags.canonical, tags.ogUrl], [[own], [own]]);
  assert.deepEqual(
    tags.images,
    ['card', 'square'].map((size) => `${HOME}picture/${size}.png?view=arrivals&by=year&from=2020-01-01`),
  );
  assert.deepEqual(tags.ogTitle, [tags.title]);
  assert.deepEqual(tags.ogDescription, tags.description);
  assert.deepEqual(tags.card, ['summary_large_image']);
  assert.deepEqual(tags.oembed, [`${HOME}oembed?url=${encodeURIComponent(own)}&format=json`]);
  const plain = file('index.html').toString();
  assert.notDeepEqual(tagsOf(plain).description, tags.description);
  assert.equal(rest(html), rest(plain), 'nothing else of the page changes');
});

test('the same view has the same tags, however it was asked for', async () => {
  const asked = [
    'v/arrivals/?by=year',
    'v/arrivals/?utm_source=x&by=year&theme=dark',
    '?by=year&view=arrivals',
    'v/arrivals/?by=year&by=year#a',
  ];
  const found = await Promise.all(asked.map(async (path) => tagsOf(await pageAt(path))));
  for (const tags of found) assert.deepEqual(tags, found[0]);
});

test('the stance map has them, too', async () => {
  const tags = tagsOf(await pageAt('v/stance/?map=matrix'));
  assert.deepEqual(tags.canonical, [`${HOME}v/stance/?map=matrix`]);
  const [card] = tags.images;
  assert.equal(card, `${HOME}picture/card.png?view=stance&map=matrix`);
  assert.equal((await bytesAt(card.slice(HOME.length))).readUInt32BE(16), 1200);
});

test('what is no view of ours goes out as it is', async () => {
  const same = [
    '',
    '?theme=dark',
    '?utm_source=a',
    'v/seasons/',
    'v/seasons/?theme=dark',
    '?view=nowhere',
    'about/?view=arrivals',
    'claims/?view=arrivals',
    'v/stance/yours/?view=arrivals&by=year',
    'embed/seasons/?focus=2022',
    'v/place/?view=place&x=1',
  ];
  for (const path of same) {
    const plain = file(`${path.split('?')[0]}index.html`);
    assert.ok((await bytesAt(path)).equals(plain), path);
  }
  assert.equal((await at('v/nowhere/?by=year')).status, 404);
  assert.ok((await bytesAt('data/latest.json')).equals(file('data/latest.json')));
});

test('the page of a view by its name in a query is that of the named view', async () => {
  const tags = tagsOf(await pageAt('?view=years'));
  const named = tagsOf(file('v/years/index.html').toString());
  assert.deepEqual(tags, named);
});

/** The words of all named figures that are views. */
const SLUGS = readdirSync(join(DIST, 'v')).filter((slug) => slug !== 'place' && existsSync(join(DIST, 'v', slug, 'card.png')));

test('a named view is painted as the build has painted it, to the byte', async () => {
  assert.ok(SLUGS.length > 15);
  for (const slug of SLUGS) {
    for (const size of ['card', 'square']) {
      const answer = await at(`picture/${size}.png?view=${slug}`);
      assert.equal(answer.headers.get('content-type'), 'image/png', slug);
      const painted = Buffer.from(await answer.arrayBuffer());
      assert.ok(painted.equals(file(`v/${slug}/${size}.png`)), `${slug}, ${size}: ${painted.length} bytes`);
    }
  }
});

test('pictures have their sizes, and no others', async () => {
  for (const [size, width, height] of [
    ['card', 1200, 630],
    ['square', 1200, 1200],
    ['small', 600, 315],
  ]) {
    const png = await bytesAt(`picture/${size}.png?view=seasons&focus=2022`);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [width, height]);
    assert.ok(png.length <= 120_000);
  }
  for (const path of [
    'picture/huge.png?view=seasons',
    'picture/card.png',
    'picture/card.png?view=nowhere',
    'picture/',
    'picture/card.jpg?view=seasons',
  ]) {
    assert.equal((await at(path)).status, 404, path);
  }
});

const oembed = async (query) => {
  const answer = await at(`oembed?${query}`);
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
};
const ofUrl = (url, more = '') => oembed(`url=${encodeURIComponent(url)}${more}`);

test('oEmbed answers for any address of ours, in sizes that are true', async () => {
  const { status, type, body } = await ofUrl(`${HOME}?view=arrivals&by=year&from=2020-01-01`, '&format=json');
  assert.deepEqual([status, type], [200, 'application/json; charset=utf-8']);
  const told = JSON.parse(body);
  assert.deepEqual([told.version, told.type, told.width], ['1.0', 'rich', 760]);
  assert.match(told.html, /<iframe src="https:\/\/crossings\.example\/news\/embed\/arrivals\/\?by=year&amp;from=2020-01-01"/);
  assert.deepEqual([told.thumbnail_width, told.thumbnail_height], [1200, 630]);

  const named = JSON.parse((await ofUrl(`${HOME}v/years/`)).body);
  assert.deepEqual(named, JSON.parse(file('oembed/years.json').toString()));

  const narrow = JSON.parse((await ofUrl(`${HOME}v/calendar/`, '&maxwidth=360')).body);
  const heights = JSON.parse(readFileSync('crates/preview/src/heights.json', 'utf8'));
  assert.deepEqual([narrow.width, narrow.height], [360, heights.calendar[360]]);
  assert.equal(narrow.thumbnail_url, undefined, 'none is as small');
  const half = JSON.parse((await ofUrl(`${HOME}v/calendar/`, '&maxwidth=700')).body);
  assert.deepEqual([half.thumbnail_width, half.thumbnail_height], [600, 315]);
  for (const most of ['&maxheight=200', '&maxwidth=200']) {
    const link = JSON.parse((await ofUrl(`${HOME}v/calendar/`, most)).body);
    assert.deepEqual([link.type, link.html, link.width], ['link', undefined, undefined], most);
  }
  for (const path of ['', 'about/', 'claims/', 'charts/', 'v/stance/method/', 'claim/year-to-date/']) {
    assert.equal(JSON.parse((await ofUrl(HOME + path)).body).type, 'link', path);
  }
  for (const path of ['v/place/', 'v/stance/?map=matrix', 'embed/seasons/?focus=2022']) {
    assert.equal(JSON.parse((await ofUrl(HOME + path)).body).type, 'rich', path);
  }
});

test('oEmbed refuses as its specification says', async () => {
  for (const url of [
    'https://elsewhere.example/',
    `${HOME}v/nowhere/`,
    `${HOME}nothing`,
    'https://crossings.example/',
    'nonsense',
    '',
  ]) {
    assert.equal((await ofUrl(url)).status, 404, url);
  }
  assert.equal((await ofUrl(`${HOME}v/years/`, '&format=xml')).status, 501);
  assert.equal((await ofUrl(`${HOME}v/stance/yours/`)).status, 401);
  assert.equal((await oembed('')).status, 404);
});

test('each page leads to what oEmbed tells of it', async () => {
  const [href] = tagsOf(file('v/years/index.html').toString()).oembed;
  assert.ok(href.startsWith(`${HOME}oembed?url=`));
  const { status, body } = await oembed(href.split('?')[1]);
  assert.equal(status, 200);
  assert.match(JSON.parse(body).html, /embed\/years\//);
});

test('a page that was seen before comes whole, and names no state of the file', async () => {
  const answer = await at('v/arrivals/?by=year', { headers: { 'if-none-match': '"x"', range: 'bytes=0-9' } });
  assert.deepEqual([answer.status, answer.headers.get('etag'), answer.headers.get('last-modified')], [200, null, null]);
});

test('it is small enough for those who pay nothing, and quick', async () => {
  const size = readdirSync(EDGE).reduce((sum, name) => sum + gzipSync(readFileSync(join(EDGE, name))).length, 0);
  assert.ok(size <= 3_000_000, `${size} bytes`);
  await bytesAt('picture/card.png?view=arrivals&by=day&mean=7');
  const times = [];
  for (let year = 2018; year < 2026; year += 1) {
    const start = processorOf(running.edge.pid);
    await bytesAt(`picture/card.png?view=arrivals&by=day&from=${year}-01-01&to=${year}-12-31`);
    times.push(processorOf(running.edge.pid) - start);
  }
  times.sort((one, other) => one - other);
  assert.ok(times[4] > 0 && times[4] < 300, `${times} ms of processor time`);
});
