// Ports of this machine that nobody listens at, and those where somebody does.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
};

/** Waits for nobody: throws where nobody listens yet. */
export const listens = async (port) => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
};
