// The edge function in workerd, before a site: as `cargo xtask edge` writes it, changed in nothing but addresses.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before } from 'node:test';
import { load } from 'cheerio';
import { eventually } from '../../browsers/support/eventually.mjs';
import { serve } from '../../browsers/support/server.mjs';
import { freePort, listens } from './ports.mjs';

/** The pages, which lead to the function, and the function: `cargo xtask test` says where. */
export const DIST = resolve(process.env.CROSSINGS_EDGE_DIST ?? 'dist');
export const EDGE = resolve(process.env.CROSSINGS_EDGE ?? 'dist.edge');

/** A script that finds the program, or the program itself, as npm was told. */
const WORKERD = resolve('node_modules/workerd/bin/workerd');

/**
 * Starts it before the site at an address of 127.0.0.1. `cache` is the address of a cache as workerd speaks to one; `change`
 * changes the files of the function first; `paints` may be painted in a minute.
 * @param {string} site
 * @param {{ cache?: string, change?: (folder: string) => void, paints?: number }} [options]
 */
export const startEdge = async (site, { cache, change, paints = 1_000_000 } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossings-edge-'));
  cpSync(EDGE, folder, { recursive: true });
  const port = await freePort();
  const config = join(folder, 'workerd.capnp');
  let text = readFileSync(config, 'utf8')
    .replaceAll('127.0.0.1:8081', new URL(site).host)
    .replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`);
  if (cache) {
    text = text
      .replace(
        '  services = [\n',
        `  services = [\n    (name = "cache", external = (address = "${new URL(cache).host}", http = ())),\n`,
      )
      .replace('  compatibilityDate', '  cacheApiOutbound = "cache",\n  compatibilityDate');
  }
  writeFileSync(config, text);
  change?.(folder);
  const server = spawn(WORKERD, ['serve', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PAINTS: `${paints}` },
    detached: true,
  });
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => said.push(`${data}`));
  const ended = once(server, 'exit');
  const close = async () => {
    // Where it is the script, workerd is a child of it.
    if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await eventually(async () => {
      assert.equal(server.exitCode, null, said.join(''));
      await listens(port);
    });
  } catch (error) {
    await close();
    throw new Error(said.join('') || `${error}`);
  }
  return { address, said, close, pid: server.pid };
};

/** Milliseconds of processor time that workerd has had: Linux counts in hundredths of a second. */
export const processorOf = (pid) => {
  const fields = readFileSync(`/proc/${workerdOf(pid)}/stat`, 'utf8')
    .split(') ')[1]
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** The process of workerd itself. */
export const workerdOf = (pid) => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]) || pid;

/** Where the pages say that they stand. */
export const FOLDER = '/news/';
export const HOME = `https://crossings.example${FOLDER}`;

/** A file of the built pages. */
export const file = (path) => readFileSync(join(DIST, path));

/**
 * Gives a test file the pages, and the function before them.
 */
export const withEdge = () => {
  const running = {};
  before(async () => {
    running.site = await serve({ root: DIST, mount: FOLDER });
    running.edge = await startEdge(running.site.address);
  });
  after(async () => {
    await running.edge?.close();
    await running.site?.close();
  });
  const at = (path, options = {}, edge = running.edge) =>
    fetch(`${edge.address}${FOLDER}${path}`, { redirect: 'manual', ...options });
  return {
    running,
    at,
    pageAt: async (path, edge = running.edge) => (await at(path, {}, edge)).text(),
    bytesAt: async (path, edge = running.edge) => Buffer.from(await (await at(path, {}, edge)).arrayBuffer()),
  };
};

/** What those who show a link read in a page. */
export const tagsOf = (html) => {
  const $ = load(html);
  const all = (selector, attribute) =>
    $(`head ${selector}`)
      .toArray()
      .map((tag) => $(tag).attr(attribute));
  const property = (name) => all(`meta[property="og:${name}"]`, 'content');
  return {
    title: $('head title').text(),
    titles: $('head title').length,
    description: all('meta[name=description]', 'content'),
    canonical: all('link[rel=canonical]', 'href'),
    ogTitle: property('title'),
    ogDescription: property('description'),
    ogUrl: property('url'),
    images: property('image'),
    alts: property('image:alt'),
    card: all('meta[name="twitter:card"]', 'content'),
    cardAlts: all('meta[name="twitter:image:alt"]', 'content'),
    oembed: all('link[type="application/json+oembed"]', 'href'),
  };
};

/** The page without its tags, which the function alone changes. */
export const rest = (html) => {
  const $ = load(html);
  $('head title, head meta[name=description], head meta[property^="og:"], head meta[name^="twitter:"]').remove();
  $('head link[rel=canonical], head link[type="application/json+oembed"]').remove();
  return $.html();
};
