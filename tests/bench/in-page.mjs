/**
 * Runs in the page: changes what is shown again and again, and times each until the document is as it will be and is laid
 * out (`redraw`), and until its frame has been painted (`frame`), in milliseconds. Rasters run beside the page and are
 * in neither. The change's own task goes on until everything it has set off is done: nothing comes between.
 *
 * `way` is how our page is changed: `module`, by the program's own `set`, or `script`, by what scripts of the page are
 * offered, `crossings.set`; a peer's page has `window.change`.
 */
export const inPage = async ({ way, queries, length, redraws, pause }) => {
  const link = document.querySelector('link[rel="modulepreload"]');
  const module = way === 'module' && (await import(link.href));
  const ways = {
    module: (i) => module.set(queries[i % length]),
    script: (i) => window.crossings.set(queries[i % length]),
    peer: (i) => window.change(i),
  };
  const drawings = [...document.querySelectorAll(way === 'peer' ? 'div[id]' : '[data-figure]:not([data-still]) .drawing')];
  const shown = drawings.find((drawing) => drawing.checkVisibility());

  const frame = () => new Promise(requestAnimationFrame);
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(undefined);
    });
  // What the last change has set off elsewhere is over: a raster in software, in other processes, takes a core.
  const rest = () => new Promise((done) => setTimeout(done, pause));
  const once = async (i) => {
    await frame();
    await task();
    await rest();
    const start = performance.now();
    await ways[way](i);
    // Effects, and uPlot’s drawing, run in microtasks, and may set off others.
    if (way !== 'script') for (let round = 0; round < 40; round++) await undefined;
    shown.getBoundingClientRect();
    const drawn = performance.now();
    const html = shown.innerHTML;
    const looked = performance.now();
    await frame();
    await task();
    const painted = performance.now();
    return { redraw: drawn - start, frame: painted - start - (looked - drawn), html };
  };

  // Changes that drew nothing new: not to be taken for quick ones.
  const idle = new Set();
  let before;
  const warm = Math.ceil(20 / length) * length;
  for (let i = 0; i < warm; i++) {
    const { html } = await once(i);
    if (queries && html === before) idle.add(queries[i % length]);
    if (html !== shown.innerHTML) throw new Error(`change ${i % length}: not all was drawn when it was timed`);
    before = html;
  }
  const taken = [];
  for (let i = 0; i < Math.ceil(redraws / length) * length; i++) taken.push(await once(i));
  return { idle: [...idle], taken: taken.map(({ redraw, frame }) => ({ redraw, frame })) };
};

/** The median, and the 95th percentile. */
export const sample = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1];
  return { p50: at(0.5), p95: at(0.95) };
};
