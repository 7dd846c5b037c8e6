// What is settled before anything is painted.

// A page whose address says `theme=dark` or `theme=light` is so from its first paint; `auto`, as by itself, follows the
// reader's device. Where that has colours of its own for everything, they decide.
{
  const [, theme] = /[?&]theme=(dark|light)(?:&|$)/.exec(location.search) ?? [];
  if (theme && !matchMedia('(forced-colors: active)').matches) document.documentElement.dataset.theme = theme;
}

// On a slow line the text comes first, in the machine's own letters. On a fast one the page waits for its fonts: a style
// sheet that is written here holds up the first paint, and one that is added does not.
{
  /** From this many milliseconds on, for the way to the server and back, or until its answer is read here, a line is slow. */
  const SLOW = 200;
  const { rtt = SLOW / 2, saveData = false } = navigator.connection ?? {};
  const [asked] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const waited = performance.now() - (asked?.requestStart ?? 0);
  // Where the browser knows the server to be next door, it was busy with something else.
  const isSlow = saveData || rtt >= SLOW || (rtt > 0 && waited > SLOW);
  const { href } = document.querySelector('link[data-fonts]').dataset;
  if (!isSlow) document.write(`<link rel="stylesheet" href="${href}">`);
}
