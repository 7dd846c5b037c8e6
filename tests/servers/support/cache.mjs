// A cache as workerd's Cache API speaks to one: it asks with `only-if-cached`, and hands over whole answers to be kept.
import { once } from 'node:events';
import { createServer } from 'node:http';

export const serveCache = async () => {
  /** @type {Map<string, Buffer>} */
  const kept = new Map();
  const counts = { hits: 0, misses: 0 };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const key = `${request.headers.host}${request.url}`;
    if (request.method === 'PUT') {
      kept.set(key, Buffer.concat(parts));
      response.writeHead(204).end();
      return;
    }
    const found = kept.get(key);
    counts[found ? 'hits' : 'misses'] += 1;
    if (!found) {
      response.writeHead(504, { 'cf-cache-status': 'MISS' }).end();
      return;
    }
    // What is kept is an answer as HTTP/1.1 writes it.
    const end = found.indexOf('\r\n\r\n');
    const lines = found.subarray(0, end).toString('latin1').split('\r\n').slice(1);
    const headers = lines.map((line) => /** @type {[string, string]} */ (line.split(/: ?/, 2)));
    const body = found.subarray(end + 4);
    const plain = headers.filter(([name]) => !/^(transfer-encoding|content-length)$/i.test(name));
    const isChunked = headers.some(([name, value]) => /^transfer-encoding$/i.test(name) && /chunked/i.test(value));
    response.writeHead(200, Object.fromEntries([...plain, ['cf-cache-status', 'HIT']])).end(isChunked ? unchunked(body) : body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    kept,
    counts,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};

/** @param {Buffer} body */
const unchunked = (body) => {
  const parts = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, end).toString('latin1'), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
};
