// The edge function when something fails, or somebody means it ill: pages go out as the site has them.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { serveCache } from './support/cache.mjs';
import { EDGE, FOLDER, file, HOME, rest, startEdge, withEdge } from './support/edge.mjs';
import { freePort } from './support/ports.mjs';

const { running, at, pageAt, bytesAt } = withEdge();

test('hostile queries harm nothing', async () => {
  const hostile = [
    '?view=arrivals&by=%00',
    `?view=${'a'.repeat(1500)}`,
    `?view=arrivals&${'x=1&'.repeat(1000)}`,
    '?view=arrivals&from=9999999999-99-99',
    '?view=arrivals&by="><script>alert(1)</script>',
    '?view=arrivals%0Aby=year',
    '?view=%E2%80%AE&by=%FF%FE',
    '?view=check&from=latest&to=0000-00-00',
    '?view=seasons&years=2022~'.padEnd(1900, '2'),
    '?view=stance&without=a~b~c&x=<b>',
    '?&&&===',
    '?view=arrivals&view=years&mean=8',
  ];
  for (const query of hostile) {
    const html = await pageAt(query);
    assert.ok(!html.includes('<script>alert'), query);
    assert.equal(rest(html), rest(file('index.html').toString()), query);
    const picture = await at(`picture/card.png${query}`);
    assert.ok([200, 404].includes(picture.status), `${query}: ${picture.status}`);
    assert.ok([404, 200].includes((await at(`oembed?url=${encodeURIComponent(HOME + query)}`)).status), query);
  }
  assert.equal((await at('?view=arrivals&by=year', { method: 'POST', body: 'a' })).status, 200);
  assert.equal((await at('?view=arrivals&by=year', { method: 'HEAD' })).status, 200);
});

test('the cache is asked by the view in its one form, and answers', async () => {
  const cache = await serveCache();
  const first = await startEdge(running.site.address, { cache: cache.address });
  const second = await startEdge(running.site.address, { cache: cache.address });
  try {
    const asked = ['picture/card.png?view=arrivals&by=year', 'picture/card.png?by=year&utm_source=a&view=arrivals&tab=table'];
    const [one, other] = [await bytesAt(asked[0], first), await bytesAt(asked[1], first)];
    assert.ok(one.equals(other));
    assert.equal(cache.kept.size, 1, [...cache.kept.keys()].join('\n'));
    const { build } = (await import(join(EDGE, 'site.js'))).default;
    assert.match([...cache.kept.keys()][0], new RegExp(`view=arrivals&by=year&build=${build}$`));
    assert.ok((await bytesAt(asked[1], second)).equals(one));
    assert.equal(cache.counts.hits, 1);
  } finally {
    await Promise.all([first.close(), second.close(), cache.close()]);
  }
});

test('nobody makes it paint without end', async () => {
  const bounded = await startEdge(running.site.address, { paints: 3 });
  try {
    const years = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'];
    const answers = await Promise.all(years.map((year) => at(`picture/card.png?view=seasons&focus=${year}`, {}, bounded)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 302, 302, 302, 302]);
    const elsewhere = answers.find(({ status }) => status === 302);
    assert.equal(elsewhere.headers.get('location'), `${FOLDER}v/seasons/card.png`);
    assert.equal(elsewhere.headers.get('cache-control'), 'no-store');
  } finally {
    await bounded.close();
  }
});

/** A wasm that traps in each of these functions. */
const trapping = (folder) => {
  // (module (memory (export "memory") 1) (func (export …) unreachable) …), `input` and `start` as they should be.
  const names = ['input', 'start', 'page', 'picture_query', 'picture', 'oembed', 'output', 'output_length'];
  const text = (name) => [name.length, ...Buffer.from(name)];
  const section = (id, content) => [id, ...leb(content.length), ...content];
  const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >> 7)]);
  const bodies = names.map((name) => {
    if (name === 'input') return [0, 0x41, 0, 0x0b];
    if (name === 'start') return [0, 0x41, 0xc8, 1, 0x0b];
    return [0, 0x00, 0x0b];
  });
  const types = section(1, [2, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 1, 0x7f]);
  const functions = section(3, [names.length, ...names.map((name) => (name === 'input' ? 0 : 1))]);
  const memory = section(5, [1, 0, 100]);
  const exported = section(7, [
    names.length + 1,
    ...text('memory'),
    2,
    0,
    ...names.flatMap((name, index) => [...text(name), 0, index]),
  ]);
  const code = section(10, [names.length, ...bodies.flatMap((body) => [body.length, ...body])]);
  writeFileSync(
    join(folder, 'edge.wasm'),
    Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...types, ...functions, ...memory, ...exported, ...code]),
  );
};

test('with a wasm that traps, or a bundle that is none, pages go out as they are', async () => {
  const broken = (folder) => writeFileSync(join(folder, 'bundle.bin'), 'nonsense');
  for (const change of [trapping, broken]) {
    const failing = await startEdge(running.site.address, { change });
    try {
      for (const path of ['v/arrivals/?by=year', '?view=years']) {
        assert.ok((await bytesAt(path, failing)).equals(file(`${path.split('?')[0]}index.html`)), path);
      }
      const picture = await at('picture/card.png?view=years&measure=boats', {}, failing);
      assert.deepEqual([picture.status, picture.headers.get('location')], [302, `${FOLDER}v/years/card.png`]);
      assert.equal((await at(`oembed?url=${encodeURIComponent(HOME)}`, {}, failing)).status, 503);
      assert.match(failing.said.join(''), /no tags/);
    } finally {
      await failing.close();
    }
  }
});

test('a page of another build goes out as it is', async () => {
  const other = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<head><title>Then</title></head>'),
  );
  await new Promise((done) => other.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  const before = await startEdge(`http://127.0.0.1:${port}`);
  try {
    assert.equal(await pageAt('v/arrivals/?by=year', before), '<head><title>Then</title></head>');
  } finally {
    await before.close();
    other.close();
  }
});

test('a site that does not answer is said to be so', async () => {
  const nobody = await startEdge(`http://127.0.0.1:${await freePort()}`);
  try {
    for (const path of ['', '?view=arrivals&by=year']) assert.equal((await at(path, {}, nobody)).status, 502, path);
    // What needs no page is there.
    assert.equal((await at('picture/card.png?view=years', {}, nobody)).status, 200);
  } finally {
    await nobody.close();
  }
});

/** A server that takes connections, and answers with this at most. */
const stalling = async (begin = '') => {
  const sockets = new Set();
  const server = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.once('data', () => socket.write(begin));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
};
const begun = (type, more = '') => `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: 5000\r\n${more}\r\n<!doctype`;

for (const [name, begin] of [
  ['says nothing', ''],
  ['stalls in its answer', begun('image/png', 'cf-cache-status: HIT\r\n')],
]) {
  test(`a cache that ${name} is not waited for`, async () => {
    const cache = await stalling(begin);
    const waiting = await startEdge(running.site.address, { cache: cache.address });
    try {
      const picture = await at('picture/card.png?view=years&measure=boats', {}, waiting);
      assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/png']);
    } finally {
      await waiting.close();
      await cache.close();
    }
  });
}

for (const [name, begin] of [
  ['says nothing', ''],
  ['stalls in its page', begun('text/html')],
]) {
  test(`a site that ${name} is said not to answer`, async () => {
    const site = await stalling(begin);
    /** The same, less patient. */
    const change = (folder) => {
      const code = readFileSync(join(folder, 'origin.js'), 'utf8');
      assert.match(code, /PATIENCE = 10_000;/);
      writeFileSync(join(folder, 'origin.js'), code.replace('10_000', '500'));
    };
    const waiting = await startEdge(site.address, { change });
    try {
      const page = await at('v/arrivals/?by=year', {}, waiting);
      assert.deepEqual([page.status, page.headers.get('cache-control')], [502, 'no-store']);
      assert.equal((await at('picture/card.png?view=years', {}, waiting)).status, 200);
      assert.doesNotMatch(waiting.said.join(''), /uncaught/i);
    } finally {
      await waiting.close();
      await site.close();
    }
  });
}
