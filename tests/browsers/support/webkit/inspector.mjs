// Playwright's page of a stock WebKit, over the protocol of its web inspector, which the browser serves on a port.
import { createServer } from 'node:net';
import { webkit } from 'playwright-core';
import { ws as WebSocket } from 'playwright-core/lib/utilsBundle';
import { eventually } from '../eventually.mjs';

/**
 * A port that nobody uses: below those that systems give to connections, one of which may come between this and the browser's
 * own start.
 */
export const freePort = () =>
  eventually(
    () =>
      new Promise((resolve, reject) => {
        const port = 20_000 + Math.floor(Math.random() * 12_000);
        const server = createServer().once('error', reject);
        server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
      }),
  );

/** Connects to a page of the browser that serves its inspector on a port, the first or another: a browser of Playwright's. */
export const connect = async (port, folder, which = 1) => {
  const path = await eventually(async () => {
    const targets = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    const found = [...targets.matchAll(/\/socket\/\d+\/(\d+)\/WebPage/g)].sort(([, a], [, b]) => Number(a) - Number(b));
    if (found.length < which) throw new Error('the browser has no such page yet');
    return found[which - 1][0];
  });
  const transport = await open(`ws://127.0.0.1:${port}${path}`);
  return webkit.connectOverCDP(transport, { isLocal: true, artifactsDir: folder });
};

/** A transport as Playwright takes it. What comes before it listens is kept for it. */
const open = async (address) => {
  const socket = new WebSocket(address, { maxPayload: 1 << 28 });
  const early = [];
  let listener;
  const transport = {
    send: (message) => sendInParts(socket, Buffer.from(JSON.stringify(message))),
    close: () => socket.close(),
    get onmessage() {
      return listener;
    },
    set onmessage(next) {
      listener = next;
      // Later: whoever sets it has more to set.
      const deliver = () => {
        for (const message of early.splice(0)) listener?.(message);
      };
      if (next) setImmediate(deliver);
    },
  };
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (listener && !early.length) listener(message);
    else early.push(message);
  });
  socket.on('close', () => transport.onclose?.());
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => {});
  return transport;
};

/** The browser hangs up on whoever sends it a larger part of a message. */
const LARGEST = 1 << 16;

const sendInParts = (socket, message) => {
  for (let at = 0; at < message.length; at += LARGEST) {
    const fin = at + LARGEST >= message.length;
    socket.send(message.subarray(at, at + LARGEST), { binary: false, fin });
  }
};

/** What Playwright keeps behind one of its objects. It is not public: package.json names the very version. */
export const behind = (object) => object._connection.toImpl(object);
