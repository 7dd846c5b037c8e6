// The edge function behind the real nginx, with the site file that a build with `--edge` writes: what others read of the whole
// site, and what goes out where workerd is down.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { deployCheck } from '../../xtask/deploy-check/check.mjs';
import { DIST, FOLDER, file, HOME, startEdge, tagsOf } from './support/edge.mjs';
import { faults } from './support/files.mjs';
import { freePort } from './support/ports.mjs';
import { ask, nginxIn, nginxSite, start, without } from './support/servers.mjs';

const SITES = resolve(process.env.CROSSINGS_EDGE_HOSTING ?? 'hosting');
const skip = without('nginx');

/** @type {Awaited<ReturnType<typeof start>>} */
let nginx;
/** @type {Awaited<ReturnType<typeof startEdge>>} */
let edge;
/** @type {{ asked: () => ReturnType<typeof ask>, body: Buffer }} */
let kept;
before(async () => {
  if (skip) return;
  const behind = await freePort();
  edge = await startEdge(`http://127.0.0.1:${behind}`);
  const ports = [new URL(edge.address).port, behind];
  nginx = await start('nginx', (folder, port) => nginxIn(folder, nginxSite({ sites: SITES, root: DIST, port, edge: ports })));
});
after(async () => {
  await nginx?.close();
  await edge?.close();
});

test('nothing is wrong with the site behind it', { skip }, async () => {
  const { faults: found } = await deployCheck(HOME, `http://127.0.0.1:${nginx.port}${FOLDER}`);
  // The files of this build are not compressed: tests/servers/serving.test.mjs has those that are.
  const isOfFile = (fault) => /: (the encoding|Vary) is/.test(fault) && !/^(oembed\?|picture\/|v\/arrivals\/\?)/.test(fault);
  assert.deepEqual(
    found.filter((fault) => !isOfFile(fault)),
    [],
  );
  assert.doesNotMatch(nginx.said(), /\[(warn|crit|alert|emerg)\]/);
});

test('a page with a query has the tags of its view, and all headers of a page once', { skip }, async () => {
  for (const path of ['?view=arrivals&by=year', 'v/arrivals/?by=year']) {
    const { status, headers, body } = await ask(nginx.port, FOLDER + path, { 'accept-encoding': 'br' });
    assert.deepEqual(tagsOf(`${body}`).canonical, [`${HOME}v/arrivals/?by=year`]);
    assert.deepEqual(faults('index.html', { status, headers, body }, body), [], path);
  }
});

test('a picture is painted once, and kept', { skip }, async () => {
  const asked = () => ask(nginx.port, `${FOLDER}picture/card.png?view=arrivals&by=year`);
  const { status, headers, body } = await asked();
  assert.deepEqual([status, headers['content-type'], headers['access-control-allow-origin']], [200, 'image/png', '*']);
  assert.equal(body.readUInt32BE(16), 1200);
  kept = { asked, body };
});

test('other addresses with a query are files', { skip }, async () => {
  for (const path of ['embed/seasons/?focus=2022', 'v/arrivals/card.png?a', 'data/latest.json?a=b']) {
    const whole = file(path.replace(/\?.*/, '').replace(/\/$/, '/index.html'));
    const { body } = await ask(nginx.port, FOLDER + path);
    assert.ok(body.equals(whole), path);
  }
});

test('where workerd is down, the page goes out as it is', { skip }, async () => {
  await edge.close();
  const { status, headers, body } = await ask(nginx.port, `${FOLDER}v/arrivals/?by=year`);
  assert.deepEqual(faults('v/arrivals/index.html', { status, headers, body }, file('v/arrivals/index.html')), []);
  assert.ok((await kept.asked()).body.equals(kept.body), 'the picture is no longer kept');
  assert.equal((await ask(nginx.port, `${FOLDER}picture/card.png?view=years&by=month`)).status, 502);
});
