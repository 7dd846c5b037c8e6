// The charts by hand with D3: SVG, elements kept and moved.
import { area, axisBottom, axisLeft, line, scaleLinear, scaleUtc, select } from 'd3';
import { show } from './page.mjs';
import { DAY } from './series.mjs';

const [WIDTH, HEIGHT] = [720, 420];
const EDGE = { top: 10, right: 10, bottom: 30, left: 50 };
const date = (day) => new Date(day * DAY * 1000);

/** An empty chart, its scales, and what lays its axes out. */
const plane = (target, x, top) => {
  const svg = select(target).append('svg').attr('viewBox', [0, 0, WIDTH, HEIGHT]).attr('width', WIDTH);
  x.range([EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear([0, top], [HEIGHT - EDGE.bottom, EDGE.top]).nice();
  const below = svg.append('g').attr('transform', `translate(0,${HEIGHT - EDGE.bottom})`);
  const beside = svg.append('g').attr('transform', `translate(${EDGE.left},0)`);
  const axes = () => {
    below.call(axisBottom(x).ticks(8));
    beside.call(axisLeft(y).ticks(6));
  };
  axes();
  return { svg, x, y, axes };
};

/** Bars where each has a pixel, an area where it has not, and the mean over the days. */
const arrivals = (target, { first, end, grouped, mean }) => {
  const { svg, x, y, axes } = plane(target, scaleUtc([date(first), date(end)], [0, 1]), 1);
  const bars = svg.append('g').attr('fill', '#346');
  const fine = svg.append('path').attr('fill', '#346');
  const over = svg.append('path').attr('fill', 'none').attr('stroke', '#a40').attr('stroke-width', 2);
  return (by) => {
    const { days, ends, people } = grouped(by);
    y.domain([0, Math.max(...people)]).nice();
    axes();
    const isFine = days.length > WIDTH;
    const [floor, places] = [y(0), days.map((day) => x(date(day)))];
    const shape = area(
      (_, i) => places[i],
      floor,
      (value) => y(value),
    );
    fine.attr('d', isFine ? shape(people) : null);
    const averages = line(
      (_, i) => places[i],
      (value) => y(value),
    ).defined((value) => value !== null);
    over.attr('d', by === 'day' ? averages(mean()) : null);
    bars
      .selectAll('rect')
      .data(isFine ? [] : people)
      .join('rect')
      .attr('x', (_, i) => places[i])
      .attr('width', (_, i) => Math.max(0.5, (x(date(ends[i])) - places[i]) * 0.8))
      .attr('y', (value) => y(value))
      .attr('height', (value) => floor - y(value));
  };
};

/** Cumulative arrivals through each year, one line a year. */
const seasons = (target, { years, cumulative }) => {
  const lines = years().map((year) => cumulative(year));
  const { svg, x, y } = plane(target, scaleLinear([0, 365], [0, 1]), Math.max(...lines.flat()));
  const shape = line(
    (_, i) => x(i),
    (value) => y(value),
  );
  svg.selectAll('path.year').data(lines).join('path').attr('d', shape).attr('fill', 'none').attr('stroke', '#346');
};

/** A bar for each year. */
const years = (target, { years, total }) => {
  const totals = years().map(total);
  const { svg, x, y } = plane(target, scaleLinear([0, totals.length], [0, 1]), Math.max(...totals));
  svg
    .selectAll('rect')
    .data(totals)
    .join('rect')
    .attr('fill', '#346')
    .attr('x', (_, i) => x(i + 0.1))
    .attr('width', x(0.8) - x(0))
    .attr('y', (value) => y(value))
    .attr('height', (value) => y(0) - y(value));
};

show({ arrivals, seasons, years });
