// One chart in uPlot of a series of some length. `?chart=arrivals|seasons&times=1`; the page then has `window.change(i)`.

import { PERIODS, series } from './peers/series.mjs';
import { arrivals, seasons } from './peers/uplot-charts.mjs';

const query = new URLSearchParams(location.search);
const of = series(await (await fetch(`${query.get('times')}.json`)).json());
const target = document.getElementById('arrivals');
const MEASURES = ['people', 'boats'];
if (query.get('chart') === 'arrivals') {
  const change = arrivals(target, of);
  window.change = (i) => change(PERIODS[i % PERIODS.length]);
} else {
  // As many years as can be chosen in ours, however long the data.
  const years = () => of.years().filter((year) => year >= 2000);
  const change = seasons(target, { ...of, years });
  window.change = (i) => change(MEASURES[i % MEASURES.length]);
}
