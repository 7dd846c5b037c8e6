// How much the edge function carries on this machine: pages and pictures of ever other views, and of one view asked again and
// again. `node tests/bench/edge.mjs [SECONDS]` after `cargo xtask build --edge` (the variables are those of tests/servers); each part
// ends after so many seconds, by itself 45, or when all of it was asked.
import { readFileSync } from 'node:fs';
import { serve } from '../browsers/support/server.mjs';
import { DIST, FOLDER, processorOf, startEdge, workerdOf } from '../servers/support/edge.mjs';

const SECONDS = Number(process.argv[2] ?? 45);
const COUNT = 10_000;
const SIDE_BY_SIDE = 8;

/** As many views as are asked for, each another: ranges of days, in each period. */
const views = Array.from({ length: COUNT }, (_, at) => {
  const day = (days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  const by = ['day', 'week', 'month', 'quarter', 'year'][at % 5];
  return `view=arrivals&by=${by}&from=${day(at % 1500)}&to=${day(1600 + (at % 1400))}`;
});

/** @param {string} what @param {number} pid @param {(at: number) => string} path @param {string} address */
const measured = async (what, pid, path, address) => {
  const times = [];
  let next = 0;
  let bytes = 0;
  const start = performance.now();
  const cpu = processorOf(pid);
  const work = async () => {
    while (next < COUNT && performance.now() - start < SECONDS * 1000) {
      const at = next;
      next += 1;
      const begun = performance.now();
      const answer = await fetch(address + path(at));
      bytes += (await answer.arrayBuffer()).byteLength;
      if (answer.status !== 200) throw new Error(`${path(at)}: ${answer.status}`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const part = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  const each = (processorOf(pid) - cpu) / times.length;
  console.info(
    `${what}: ${times.length} in ${seconds.toFixed(1)} s, ${(times.length / seconds).toFixed(1)} a second; ` +
      `median ${part(0.5)} ms, 95th percentile ${part(0.95)} ms; processor ${each.toFixed(1)} ms each; ` +
      `${(bytes / times.length / 1000).toFixed(0)} kB each; memory ${memory(pid)} MB`,
  );
};

const memory = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);

const site = await serve({ root: DIST, mount: FOLDER });
const edge = await startEdge(site.address);
const address = edge.address + FOLDER;
try {
  const pid = workerdOf(edge.pid);
  await (await fetch(`${address}picture/card.png?view=seasons`)).arrayBuffer();
  const page = (query) => `v/arrivals/?${query}`;
  const picture = (query) => `picture/card.png?${query}`;
  await measured('pages, each another view', pid, (at) => page(views[at]), address);
  await measured('one page again and again', pid, () => page(views[0]), address);
  await measured('pictures, each another view', pid, (at) => picture(views[at]), address);
  await measured('one picture again and again', pid, () => picture(views[0]), address);
} finally {
  await edge.close();
  await site.close();
}
