// What every peer draws: the same daily counts, worked out as quickly as JavaScript can.

export const DAY = 86400;
export const MEAN = 28;
/** The periods in the order in which they are shown. */
export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'];

const civil = (day) => new Date(day * DAY * 1000);
export const dayOf = (year, month) => Date.UTC(year, month, 1) / DAY / 1000;

/** The first day of the period after the one that a day lies in. */
const NEXT = {
  day: (day) => day + 1,
  week: (day) => day + 7 - ((((day + 3) % 7) + 7) % 7),
  month: (day) => dayOf(civil(day).getUTCFullYear(), civil(day).getUTCMonth() + 1),
  quarter: (day) => dayOf(civil(day).getUTCFullYear(), Math.floor(civil(day).getUTCMonth() / 3) * 3 + 3),
  year: (day) => dayOf(civil(day).getUTCFullYear() + 1, 0),
};

/** The sum of all days before each: any period is one subtraction, as in our own code. */
const sums = (daily) => {
  const all = new Float64Array(daily.length + 1);
  for (let i = 0; i < daily.length; i++) all[i + 1] = all[i] + daily[i];
  return all;
};

/**
 * The series: days are numbered from 1970.
 * @param {{ first: number, people: number[], boats: number[] }} counts
 */
export const series = ({ first, people, boats }) => {
  const before = { people: sums(people), boats: sums(boats) };
  const end = first + people.length;
  const sum = (measure, from, to) => before[measure][to - first] - before[measure][from - first];
  /** The days on which each period begins, that on which it ends, and people in it. */
  const grouped = (by) => {
    const bars = { days: [], ends: [], people: [] };
    for (let day = first; day < end; ) {
      const next = Math.min(NEXT[by](day), end);
      bars.days.push(day);
      bars.ends.push(next);
      bars.people.push(sum('people', day, next));
      day = next;
    }
    return bars;
  };
  /** The mean of the last 28 days, by day; none before the first 28. */
  const mean = () =>
    Array.from(people, (_, i) => (i < MEAN - 1 ? null : sum('people', first + i + 1 - MEAN, first + i + 1) / MEAN));
  const years = () => {
    const [from, to] = [civil(first).getUTCFullYear(), civil(end - 1).getUTCFullYear()];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  };
  const span = (year) => [Math.max(dayOf(year, 0), first), Math.min(dayOf(year + 1, 0), end)];
  /** The count through a year, day by day. */
  const cumulative = (year, measure = 'people') => {
    const [start, stop] = span(year);
    return Array.from({ length: stop - start }, (_, i) => sum(measure, start, start + i + 1));
  };
  const total = (year) => sum('people', ...span(year));
  return { first, end, grouped, mean, years, span, cumulative, total };
};
