// The charts in Chart.js: a canvas, with what of the library they need, and nothing that moves.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { show } from './page.mjs';
import { DAY } from './series.mjs';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement);
const options = { animation: /** @type {const} */ (false), responsive: false, events: [] };
const LINE = { type: /** @type {const} */ ('line'), borderColor: '#a40', borderWidth: 2, pointRadius: 0 };

const canvas = (target) => {
  const element = Object.assign(document.createElement('canvas'), { width: 720, height: 420 });
  target.append(element);
  return element;
};

/** Bars, and the mean over the days. */
const arrivals = (target, { grouped, mean }) => {
  const bars = { type: /** @type {const} */ ('bar'), backgroundColor: '#346', data: [] };
  const chart = new Chart(canvas(target), { data: { labels: [], datasets: [bars, { ...LINE, data: [] }] }, options });
  return (by) => {
    const { days, people } = grouped(by);
    chart.data.labels = days.map((day) => new Date(day * DAY * 1000).toISOString().slice(0, 10));
    chart.data.datasets[0].data = people;
    chart.data.datasets[1].data = by === 'day' ? mean() : [];
    chart.update('none');
  };
};

/** Cumulative arrivals through each year, one line a year. */
const seasons = (target, { years, cumulative }) => {
  const labels = Array.from({ length: 366 }, (_, i) => i + 1);
  const datasets = years().map((year) => ({ ...LINE, borderColor: '#346', data: cumulative(year) }));
  return new Chart(canvas(target), { data: { labels, datasets }, options });
};

/** A bar for each year. */
const years = (target, { years, total }) => {
  const datasets = [{ type: /** @type {const} */ ('bar'), backgroundColor: '#346', data: years().map(total) }];
  return new Chart(canvas(target), { data: { labels: years(), datasets }, options });
};

show({ arrivals, seasons, years });
