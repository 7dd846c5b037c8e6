// The built page behind real servers, with the site files that a build writes for them: each kind of file with its type,
// its policy, how long it may be kept, compressed as it lies, in parts, and under a folder; over HTTP/2, too.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import { deployCheck } from '../../xtask/deploy-check/check.mjs';
import { FILES, FOLDER, faults, pathOf, ROOT } from './support/files.mjs';
import { ask, CERTIFICATE, HOST, overTls, SERVERS, served, without, withoutCertificate } from './support/servers.mjs';

/** A request on a connection of HTTP/2. */
const askHttp2 = async (session, path) => {
  const stream = session.request({ ':path': path, 'accept-encoding': 'br' });
  const [[headers], parts] = await Promise.all([once(stream, 'response'), stream.toArray()]);
  return { status: headers[':status'], headers, body: Buffer.concat(parts) };
};

for (const [name, configured] of Object.entries(SERVERS)) {
  const skip = without(name);
  test(`${name} delivers every file as it should`, { skip }, () =>
    served(name, configured, async ({ port, said }) => {
      const wrong = [];
      for (const file of FILES) {
        const whole = readFileSync(join(ROOT, file));
        for (const [accepted, ending] of [
          ['br', '.br'],
          ['gzip', '.gz'],
          ['', ''],
        ]) {
          const answer = await ask(port, pathOf(file), accepted ? { 'accept-encoding': accepted } : {});
          wrong.push(...faults(file, answer, whole));
          const encoding = ending && existsSync(join(ROOT, file + ending)) ? accepted : undefined;
          if (answer.headers['content-encoding'] !== encoding)
            wrong.push(`${file}: its encoding is ${answer.headers['content-encoding']}, expected ${encoding}`);
        }
      }
      assert.deepEqual(wrong, [], `${wrong.length} faults`);
      assert.doesNotMatch(said(), /\[(warn|emerg)\]/);

      const asked = `http://127.0.0.1:${port}${FOLDER}`;
      assert.deepEqual((await deployCheck(`https://crossings.example${FOLDER}`, asked)).faults, []);

      const part = await ask(port, `${FOLDER}card.png`, { range: 'bytes=10-19' });
      assert.equal(part.status, 206);
      assert.deepEqual(part.body, readFileSync(join(ROOT, 'card.png')).subarray(10, 20));
    }),
  );

  test(`${name} has one page for what is not there, which nobody keeps`, { skip }, () =>
    served(name, configured, async ({ port }) => {
      const page = readFileSync(join(ROOT, '404.html'));
      // A script of a build that is not there yet is asked for again, once it is.
      const missing = ['v/nowhere/', 'nothing', 'boot-0123456789abcdef.js', 'data/a-0123456789abcdef.csv'];
      for (const path of [...missing.map((path) => FOLDER + path), '/', '/elsewhere/', '/newspaper']) {
        const { status, headers, body } = await ask(port, path, { 'accept-encoding': 'gzip' });
        assert.equal(status, 404, path);
        assert.equal(headers['content-encoding'], 'gzip', path);
        assert.deepEqual(
          faults('404.html', { status: 200, headers: { ...headers, 'cache-control': 'public, max-age=300' }, body }, page),
          [],
          path,
        );
        assert.equal(headers['cache-control'], 'no-store', path);
      }
    }),
  );

  test(`${name} leads to the same address with a slash, and names no host`, { skip }, () =>
    served(name, configured, async ({ port }) => {
      for (const path of [`${FOLDER}v/seasons`, FOLDER.slice(0, -1)]) {
        const { status, headers } = await ask(port, path);
        assert.ok([301, 302, 307, 308].includes(status), `${path}: ${status}`);
        assert.equal(headers.location, `${path}/`);
      }
    }),
  );

  test(`${name} does so over HTTP/2, all files on one connection`, { skip: skip || withoutCertificate }, () =>
    served(name, overTls(name), async ({ port }) => {
      const session = connectHttp2(`https://${HOST}:${port}`, {
        createConnection: () =>
          connectTls({ port, host: '127.0.0.1', servername: HOST, ALPNProtocols: ['h2'], ca: CERTIFICATE.cert }),
      });
      try {
        await once(session, 'connect');
        assert.equal(session.alpnProtocol, 'h2');
        const answers = await Promise.all(FILES.map((file) => askHttp2(session, pathOf(file))));
        const wrong = FILES.flatMap((file, at) => faults(file, answers[at], readFileSync(join(ROOT, file))));
        assert.deepEqual(wrong, [], `${wrong.length} faults`);
      } finally {
        session.close();
      }
    }),
  );
}
