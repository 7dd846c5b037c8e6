// How a file is to be delivered, whatever the host: its type, its headers, how long it is kept, who may frame or fetch it.

/** Types by the ends of addresses. What is text names its charset: a host's own default breaks letters beyond ASCII. */
const TYPES = {
  html: /^text\/html; ?charset=utf-8$/i,
  css: /^text\/css; ?charset=utf-8$/i,
  js: /^(text|application)\/javascript; ?charset=utf-8$/i,
  json: /^application\/json(; ?charset=utf-8)?$/i,
  svg: /^image\/svg\+xml(; ?charset=utf-8)?$/i,
  csv: /^text\/csv; ?charset=utf-8$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
  xml: /^(application|text)\/xml; ?charset=utf-8$/i,
  webmanifest: /^application\/manifest\+json(; ?charset=utf-8)?$/i,
  wasm: /^application\/wasm$/i,
  png: /^image\/png$/i,
  woff2: /^font\/woff2$/i,
};
/** What becomes smaller. */
const IS_TEXT = /^(html|css|js|json|svg|csv|txt|xml|webmanifest|wasm|bin)$/;
/** What is smaller, in bytes, fits into one packet as it is. */
const LEAST = 1000;
/** A file with a hash in its name never changes. */
const IS_HASHED = /-[0-9a-f]{16}(_bg)?\.[a-z0-9]+$/;
/** How long, in seconds, such a file is to be kept at least. */
const LONG = 7 * 86_400;
/** How long a page may be kept at most. */
export const SHORT = 3600;

/** The end of an address: pages have none. */
export const ending = (path) => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? (path === 'oembed' ? 'json' : 'html');

/** How long an answer may be kept, in seconds; none where it does not say. */
export const kept = (cache) => {
  if (/no-(cache|store)/.test(cache)) return 0;
  const age = /max-age=(\d+)/.exec(cache)?.[1];
  return age === undefined ? undefined : Number(age);
};

/**
 * What is wrong with how a file is delivered, each as what was found and what was expected.
 * @param {string} path below the site
 * @param {import('./ask.mjs').Answer} answer to a request that takes compressed answers
 * @param {import('./ask.mjs').Answer} plain the same to one that takes none
 */
export const faultsOfDelivery = (path, { headers, body }, plain) => {
  const faults = [];
  const expect = (isRight, name, found, expected) => {
    if (!isRight)
      faults.push(`${name} is ${found === null || found === undefined ? 'missing' : `“${found}”`}, expected ${expected}`);
  };
  const header = (name) => headers.get(name);
  const kind = ending(path);
  const type = header('content-type') ?? '';
  if (TYPES[kind]) expect(TYPES[kind].test(type), 'the type', type, TYPES[kind].source.replaceAll(/[\\^$?]/g, ''));

  expect(header('x-content-type-options') === 'nosniff', 'X-Content-Type-Options', header('x-content-type-options'), 'nosniff');
  for (const name of ['Referrer-Policy', 'Permissions-Policy']) expect(header(name), name, header(name), 'one');

  const cache = header('cache-control') ?? '';
  const age = kept(cache);
  if (IS_HASHED.test(path)) {
    expect(age >= LONG && cache.includes('immutable'), 'Cache-Control', cache, `a week at least, immutable: its name has a hash`);
  } else if (kind === 'html') {
    expect(age !== undefined && age <= SHORT, 'Cache-Control', cache, 'an hour at most: an update is to be seen');
  }

  const framers = /frame-ancestors ([^;]+)/.exec(header('content-security-policy') ?? '')?.[1].trim();
  const isFrame = path.startsWith('embed/');
  if (kind === 'html' && isFrame) {
    expect(framers === undefined || framers === '*', 'frame-ancestors', framers, '* or none: other sites frame it');
    expect(!header('x-frame-options'), 'X-Frame-Options', header('x-frame-options'), 'none: other sites frame it');
  } else if (kind === 'html') {
    expect(framers === "'self'" || framers === "'none'", 'frame-ancestors', framers, "'self': no other site frames a page");
  } else {
    expect(
      header('access-control-allow-origin') === '*',
      'Access-Control-Allow-Origin',
      header('access-control-allow-origin'),
      '*',
    );
    const policy = header('cross-origin-resource-policy');
    expect(policy === null || policy === 'cross-origin', 'Cross-Origin-Resource-Policy', policy, 'cross-origin or none');
  }

  expect(
    !plain.headers.get('content-encoding'),
    'the encoding, where none was asked for,',
    plain.headers.get('content-encoding'),
    'none',
  );
  if (IS_TEXT.test(kind) && plain.body.length >= LEAST) {
    const encoding = header('content-encoding');
    expect(encoding, 'the encoding', encoding, 'br or gzip');
    expect(/accept-encoding/i.test(header('vary') ?? ''), 'Vary', header('vary'), 'Accept-Encoding: caches tell them apart');
  }
  if (!body.equals(plain.body)) faults.push('compressed, it has other bytes');
  return faults;
};
