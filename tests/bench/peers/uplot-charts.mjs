import 'uplot/dist/uPlot.min.css';
// The charts in uPlot, drawn as quickly as uPlot can: lines and bars on a canvas.
import uPlot from 'uplot';
import { DAY, dayOf } from './series.mjs';

const SIZE = { width: 720, height: 420, legend: { show: false } };
const INK = { stroke: '#346', points: { show: false } };
const BARS = { ...INK, fill: '#346', paths: uPlot.paths.bars({ size: [0.8, 100] }) };

/** Bars where each has a pixel, uPlot's line where it has not, and the mean over the days. */
export const arrivals = (target, { grouped, mean }) => {
  const line = { ...INK, show: false };
  const means = { ...line, stroke: '#a40', width: 2 };
  const chart = new uPlot({ ...SIZE, series: [{}, BARS, line, means] }, [[], [], [], []], target);
  return (by) => {
    const { days, people } = grouped(by);
    const isFine = days.length > SIZE.width;
    chart.batch(() => {
      chart.setSeries(1, { show: !isFine });
      chart.setSeries(2, { show: isFine });
      chart.setSeries(3, { show: by === 'day' });
      chart.setData([days.map((day) => day * DAY), people, people, by === 'day' ? mean() : []]);
    });
  };
};

/** Cumulative arrivals through each year, one line a year. */
export const seasons = (target, { years, cumulative }, measure) => {
  const all = years();
  const x = Array.from({ length: 366 }, (_, i) => dayOf(2024, 0) * DAY + i * DAY);
  const lines = (measure) => all.map((year) => Object.assign(Array(366).fill(null), cumulative(year, measure)));
  const chart = new uPlot({ ...SIZE, series: [{}, ...all.map(() => INK)] }, [x, ...lines(measure)], target);
  return (measure) => chart.setData([x, ...lines(measure)]);
};

/** A bar for each year. */
export const years = (target, { years, total }) => {
  const scales = { x: { time: false } };
  return new uPlot({ ...SIZE, scales, series: [{}, BARS] }, [years(), years().map(total)], target);
};
