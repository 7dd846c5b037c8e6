// The figures that WordPress is to show, at the address that their build is for: Chromium is led to a server of this machine,
// which has a certificate that nobody signed.
import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { certificate } from '../../browsers/support/certificate.mjs';
import { launchPlain } from '../../browsers/support/engines/chromium.mjs';
import { ADDRESS, ADDRESSED, serve } from '../../browsers/support/server.mjs';

const { host } = new URL(ADDRESS);

/**
 * Serves them, with `headers` to each; `http` is where they are without encryption, `seen` what was asked for, `launch()` gives
 * a Chromium that finds them.
 * @param {{ headers?: Record<string, string> }} [options]
 */
export const serveFigures = async ({ headers } = {}) => {
  const seen = [];
  const site = await serve({ root: ADDRESSED ?? 'dist', mount: new URL(ADDRESS).pathname, headers, seen });
  const sockets = new Set();
  const front = createServer(certificate(host), (outside) => {
    const inside = connect(Number(new URL(site.address).port), '127.0.0.1');
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ]) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one) && other.destroy());
    }
  });
  await once(front.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (front.address());
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    front.close();
    await site.close();
  };
  const launch = () => launchPlain([`--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}`, '--ignore-certificate-errors']);
  return { http: site.address, seen, launch, close };
};
