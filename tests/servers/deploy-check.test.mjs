// What `cargo xtask deploy-check` says of a site that is wrong in one thing, and of one that is right: nothing.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { deployCheck } from '../../xtask/deploy-check/check.mjs';

const SITE = 'https://crossings.example/news/';
const SCRIPT = `${'// a script\n'.repeat(200)}`;
const INTEGRITY = `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}`;
const HASHED = 'boot-0123456789abcdef.js';

/** The first bytes of a picture of 1200 by 630, which are all that is read of it. */
const picture = () => {
  const bytes = Buffer.alloc(60);
  bytes.write('\x89PNG', 'latin1');
  bytes.writeUInt32BE(1200, 16);
  bytes.writeUInt32BE(630, 20);
  return bytes;
};

const page = (path, up, more = '') => `<!doctype html><title>Crossings</title>
  <meta name="description" content="What was counted"><meta property="og:title" content="Crossings">
  <meta property="og:description" content="What was counted"><meta name="twitter:card" content="summary_large_image">
  <meta property="og:image" content="${SITE}card.png"><meta property="og:image:width" content="1200">
  <meta property="og:image:height" content="630"><link rel="canonical" href="${SITE}${path}">
  <link rel="alternate" type="application/json+oembed" href="${SITE}oembed.json">
  <script src="${up}${HASHED}" integrity="${INTEGRITY}"></script>
  <h1 id="top">Small boats</h1><a href="${up}v/arrivals/#arrivals">Arrivals</a><a href="${up}embed/arrivals/">Alone</a>${more}
  <p>${'Enough words to be worth compressing. '.repeat(40)}</p>`;

const FOR_ALL = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'permissions-policy': 'camera=()' };
const OF_PAGES = {
  ...FOR_ALL,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=300',
  'content-security-policy': "frame-ancestors 'self'",
};
const OF_FILES = { ...FOR_ALL, 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** A site that is as it should be: by its path, each file's headers and body. */
const right = () => ({
  '': { headers: { ...OF_PAGES }, body: page('', '') },
  'v/arrivals/': { headers: { ...OF_PAGES }, body: page('v/arrivals/', '../../', '<i id="arrivals"></i>') },
  'embed/arrivals/': {
    headers: { ...OF_PAGES, 'content-security-policy': 'frame-ancestors *' },
    body: '<!doctype html><title>Arrivals</title><a href="../../v/arrivals/">Explore</a>',
  },
  [HASHED]: {
    headers: { ...OF_FILES, 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=31536000, immutable' },
    body: SCRIPT,
  },
  'card.png': { headers: { ...OF_FILES, 'content-type': 'image/png' }, body: picture() },
  'oembed.json': {
    headers: { ...OF_FILES, 'content-type': 'application/json' },
    body: JSON.stringify({
      version: '1.0',
      type: 'rich',
      width: 640,
      height: 500,
      html: `<iframe src="${SITE}embed/arrivals/"></iframe>`,
    }),
  },
  'sitemap.xml': {
    headers: { ...OF_FILES, 'content-type': 'application/xml; charset=utf-8' },
    body: `<urlset><url><loc>${SITE}</loc></url><url><loc>${SITE}v/arrivals/</loc></url></urlset>`,
  },
});

/** Serves such a site as a good host does: compressed where that is asked for, in parts, folders with their slash. */
const served = async (files, { missing = 404, compresses = true, parts = true, redirects = true, keeps = 'no-store' }, visit) => {
  const server = createServer((request, response) => {
    const path = new URL(`${request.url}`, SITE).pathname.slice('/news/'.length);
    const file = files[path];
    if (!file && redirects && files[`${path}/`]) return response.writeHead(301, { location: `/news/${path}/` }).end();
    if (!file) return response.writeHead(missing, { 'content-type': 'text/html', 'cache-control': keeps }).end('not there');
    const body = Buffer.from(file.body);
    if (parts && request.headers.range) return response.writeHead(206, file.headers).end(body.subarray(0, 10));
    const isPacked = compresses && body.length >= 1000 && /gzip/.test(`${request.headers['accept-encoding']}`);
    const packed = isPacked && { 'content-encoding': 'gzip' };
    response.writeHead(200, { vary: 'Accept-Encoding', ...file.headers, ...packed }).end(isPacked ? gzipSync(body) : body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  try {
    return await visit(`http://127.0.0.1:${port}/news/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

/** What is said of the site once it was changed, and is served in a way. */
const check = (name, change, expected, host = {}) =>
  test(name, async () => {
    const files = right();
    change(files);
    const { faults } = await served(files, host, (asked) => deployCheck(SITE, asked));
    assert.deepEqual(faults, expected);
  });
const unchanged = () => {};
const header = (path, name, value) => (files) => {
  files[path].headers[name] = value;
};
const rewrite = (path, from, to) => (files) => {
  files[path].body = files[path].body.replace(from, to);
};

check('a site that is as it should be', unchanged, []);
check("a host's own charset", header('', 'content-type', 'text/html; charset=iso-8859-1'), [
  'the first page: the type is “text/html; charset=iso-8859-1”, expected text/html; charset=utf-8',
]);
check('a page that is kept for a day', header('v/arrivals/', 'cache-control', 'max-age=86400'), [
  'v/arrivals/: Cache-Control is “max-age=86400”, expected an hour at most: an update is to be seen',
]);
check('a file with a hash that is asked for each time', header(HASHED, 'cache-control', 'no-cache'), [
  `${HASHED}: Cache-Control is “no-cache”, expected a week at least, immutable: its name has a hash`,
]);
check('a page that others may frame', header('', 'content-security-policy', ''), [
  "the first page: frame-ancestors is missing, expected 'self': no other site frames a page",
]);
check('a figure that others may not frame', header('embed/arrivals/', 'x-frame-options', 'DENY'), [
  'embed/arrivals/: X-Frame-Options is “DENY”, expected none: other sites frame it',
]);
check('a script that others may not fetch', header(HASHED, 'access-control-allow-origin', 'https://crossings.example'), [
  `${HASHED}: Access-Control-Allow-Origin is “https://crossings.example”, expected *`,
]);
check('bytes that were changed on the way', rewrite(HASHED, 'a script', 'our script'), [
  `${HASHED}: its bytes are not those of integrity="${INTEGRITY}" (the first page)`,
  `${HASHED}: its bytes are not those of integrity="${INTEGRITY}" (v/arrivals/)`,
]);
check('a link to a page that is not there', rewrite('embed/arrivals/', 'v/arrivals/', 'v/arrival/'), [
  'v/arrival/: the status is 404, expected 200',
]);
check('a link to a place that is not there', rewrite('', '#arrivals', '#arrival'), [
  'the first page: it links to #arrival of v/arrivals/, which is not there',
]);
check('a page that was built for another address', rewrite('v/arrivals/', `href="${SITE}v/`, 'href="https://other.example/v/'), [
  `v/arrivals/: the canonical address is “https://other.example/v/arrivals/”, expected ${SITE}v/arrivals/`,
]);
check('a picture without its host', rewrite('', `content="${SITE}card.png"`, 'content="card.png"'), [
  'the first page: og:image is “card.png”, expected a whole address',
]);
check('a picture of another size', rewrite('', 'content="630"', 'content="1200"'), [
  'card.png: the picture is 1200 by 630, expected 1200 by 1200, as the page says (the first page)',
]);
check('oEmbed that is a page', rewrite('oembed.json', /^.*$/s, '<!doctype html>'), [
  'oembed.json: oEmbed: it is no JSON, but application/json (the first page)',
  'oembed.json: oEmbed: it is no JSON, but application/json (v/arrivals/)',
]);
check('a map of another site', rewrite('sitemap.xml', `${SITE}v/`, 'https://other.example/v/'), [
  `sitemap.xml: it has https://other.example/v/arrivals/, expected addresses below ${SITE}`,
]);
check(
  'a page for everything',
  unchanged,
  ['no-such-page/: the status is 200, expected 404', 'no-such-script-0123456789abcdef.js: the status is 200, expected 404'],
  { missing: 200 },
);
check(
  'a host that keeps what is not there',
  unchanged,
  [
    'no-such-script-0123456789abcdef.js: Cache-Control is “max-age=31536000, immutable”, expected an hour at most: it may come yet',
  ],
  { keeps: 'max-age=31536000, immutable' },
);
check(
  'a host that compresses nothing',
  unchanged,
  [
    `${HASHED}: the encoding is missing, expected br or gzip`,
    'the first page: the encoding is missing, expected br or gzip',
    'v/arrivals/: the encoding is missing, expected br or gzip',
  ],
  { compresses: false },
);
check('a host without parts', unchanged, ['card.png: a part of it: the status is 200, expected 206'], { parts: false });
check(
  'a host that knows no folders',
  unchanged,
  ['v/arrivals: the status is 404, expected a redirect to the same with a slash'],
  {
    redirects: false,
  },
);

check(
  'a function that is asked for oEmbed alone',
  (files) => {
    for (const path of ['', 'v/arrivals/']) {
      files[path].body = files[path].body.replace(`${SITE}oembed.json`, `${SITE}oembed?url=${encodeURIComponent(SITE)}`);
    }
    files.oembed = files['oembed.json'];
  },
  [`v/arrivals/?by=year: the canonical address is “${SITE}v/arrivals/”, expected ${SITE}v/arrivals/?by=year`],
);

test('the chore says so, and ends with 1', async () => {
  const files = right();
  const run = (asked) =>
    promisify(execFile)(process.execPath, ['xtask/deploy-check/main.mjs', SITE.slice(0, -1), '--at', asked]).catch(
      (error) => error,
    );
  const fine = await served(files, {}, run);
  assert.match(fine.stdout, /^reading http:\/\/127\.0\.0\.1:\d+\/news\/ …\n6 addresses read, 0 faults\n$/);
  assert.equal(fine.code, undefined);
  const wrong = await served(files, { parts: false }, run);
  assert.match(wrong.stdout, /\ncard\.png: a part of it: .*\n6 addresses read, 1 fault\n$/);
  assert.equal(wrong.code, 1);
});

test('where nobody answers, it says so', async () => {
  const { faults } = await served({}, {}, (asked) => deployCheck(SITE, asked));
  assert.deepEqual(faults, ['the first page: the status is 404, expected 200']);
});
