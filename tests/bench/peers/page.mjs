// The page of a peer: its three charts at once, then one of them again and again.
import { PERIODS, series } from './series.mjs';

/** @param {Record<'arrivals' | 'seasons' | 'years', (target: Element, series: object) => any>} charts */
export const show = async ({ arrivals, seasons, years }) => {
  const of = series(await (await fetch('counts.json')).json());
  const target = (id) => document.getElementById(id);
  const change = arrivals(target('arrivals'), of);
  change('month');
  seasons(target('seasons'), of);
  years(target('years'), of);
  // Until the frame with them has been handed over.
  requestAnimationFrame(() =>
    setTimeout(() => {
      window.ready = performance.now();
    }),
  );
  window.change = (i) => change(PERIODS[i % PERIODS.length]);
};
