// What a newsroom would write by hand instead: the same series in uPlot, drawn as quickly as uPlot can.
// `?chart=periods|years&times=1&first=17532`; the page then has `window.change(i)`.
import uPlot from './uPlot.esm.js';

const DAY = 86400;
const MEAN = 28;
const SIZE = { width: 720, height: 420 };
const query = new URLSearchParams(location.search);
const first = Number(query.get('first'));
const [people, boats] = await (await fetch(`${query.get('times')}.json`)).json();

/** The sum of all days before each: any period is one subtraction, as in our own code. */
const sums = (daily) => {
  const all = new Float64Array(daily.length + 1);
  for (let i = 0; i < daily.length; i++) all[i + 1] = all[i] + daily[i];
  return all;
};

const civil = (day) => new Date(day * DAY * 1000);
const dayOf = (year, month) => Date.UTC(year, month, 1) / DAY / 1000;

/** The first day of the period after the one that a day lies in. */
const NEXT = {
  day: (day) => day + 1,
  week: (day) => day + 7 - ((((day + 3) % 7) + 7) % 7),
  month: (day) => dayOf(civil(day).getUTCFullYear(), civil(day).getUTCMonth() + 1),
  quarter: (day) => dayOf(civil(day).getUTCFullYear(), Math.floor(civil(day).getUTCMonth() / 3) * 3 + 3),
  year: (day) => dayOf(civil(day).getUTCFullYear() + 1, 0),
};

/** Arrivals by period: bars where each has a pixel, uPlot's line where it has not, and the mean over the days. */
const periods = (target) => {
  const before = sums(people);
  const end = first + people.length;
  const grouped = (by) => {
    const [x, y] = [[], []];
    for (let day = first; day < end; ) {
      const next = Math.min(NEXT[by](day), end);
      x.push(day * DAY);
      y.push(before[next - first] - before[day - first]);
      day = next;
    }
    return [x, y];
  };
  const mean = () => Array.from(people, (_, i) => (i < MEAN - 1 ? null : (before[i + 1] - before[i + 1 - MEAN]) / MEAN));
  const chart = new uPlot(
    {
      ...SIZE,
      legend: { show: false },
      series: [
        {},
        { stroke: '#346', fill: '#346', paths: uPlot.paths.bars({ size: [0.8, 100] }), points: { show: false } },
        { stroke: '#346', width: 1, points: { show: false }, show: false },
        { stroke: '#a40', width: 2, points: { show: false }, show: false },
      ],
    },
    [[], [], [], []],
    target,
  );
  const order = ['day', 'week', 'month', 'quarter', 'year'];
  return (i) => {
    const by = order[i % order.length];
    const [x, y] = grouped(by);
    const isFine = x.length > SIZE.width;
    chart.batch(() => {
      chart.setSeries(1, { show: !isFine });
      chart.setSeries(2, { show: isFine });
      chart.setSeries(3, { show: by === 'day' });
      chart.setData([x, y, y, by === 'day' ? mean() : []]);
    });
  };
};

/** Cumulative arrivals through each year from 2000 on, one line a year. */
const years = (target) => {
  const from = Math.max(first, dayOf(2000, 0));
  const span = [civil(from).getUTCFullYear(), civil(first + people.length - 1).getUTCFullYear()];
  const all = Array.from({ length: span[1] - span[0] + 1 }, (_, i) => span[0] + i);
  const x = Array.from({ length: 366 }, (_, i) => dayOf(2024, 0) * DAY + i * DAY);
  const lines = (before) =>
    all.map((year) => {
      const [start, stop] = [Math.max(dayOf(year, 0), from), Math.min(dayOf(year + 1, 0), first + people.length)];
      return x.map((_, i) => (start + i < stop ? before[start + i + 1 - first] - before[start - first] : null));
    });
  const measures = [sums(people), sums(boats)];
  const series = all.map((year) => ({ label: String(year), stroke: '#346', points: { show: false } }));
  const chart = new uPlot({ ...SIZE, legend: { show: false }, series: [{}, ...series] }, [x, ...all.map(() => [])], target);
  return (i) => chart.setData([x, ...lines(measures[i % 2])]);
};

window.change = { periods, years }[query.get('chart')](document.getElementById('chart'));
