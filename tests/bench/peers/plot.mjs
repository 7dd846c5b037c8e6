// The charts in Observable Plot: SVG, made anew at each change, as Plot does it.
import { areaY, lineY, plot, rectY, ruleY } from '@observablehq/plot';
import { show } from './page.mjs';
import { DAY } from './series.mjs';

const SIZE = { width: 720, height: 420 };
const date = (day) => new Date(day * DAY * 1000);

/** Bars where each has a pixel, an area where it has not, and the mean over the days. */
const arrivals = (target, { grouped, mean }) => {
  return (by) => {
    const { days, ends, people } = grouped(by);
    const [x, to] = [days.map(date), ends.map(date)];
    const isFine = days.length > SIZE.width;
    const bars = isFine ? areaY(people, { x, fill: '#346' }) : rectY(people, { x1: x, x2: to, y2: people, y1: 0, fill: '#346' });
    const over = by === 'day' ? [lineY(mean(), { x, stroke: '#a40', strokeWidth: 2 })] : [];
    target.replaceChildren(plot({ ...SIZE, marks: [bars, ...over, ruleY([0])] }));
  };
};

/** Cumulative arrivals through each year, one line a year. */
const seasons = (target, { years, cumulative }) => {
  const marks = years().map((year) => lineY(cumulative(year), { stroke: '#346' }));
  target.append(plot({ ...SIZE, marks: [...marks, ruleY([0])] }));
};

/** A bar for each year. */
const years = (target, { years, total }) => {
  const x = years();
  const bars = rectY(x, { x1: (year) => year - 0.4, x2: (year) => year + 0.4, y1: 0, y2: total, fill: '#346' });
  target.append(plot({ ...SIZE, marks: [bars, ruleY([0])] }));
};

show({ arrivals, seasons, years });
