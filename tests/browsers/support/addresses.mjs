// States that readers share: for each view, what can be chosen in it, as its address writes it.
import { TRIED } from './page.mjs';

/** The word of a view, and a query of it without its name. */
export const ADDRESSES = [
  ['seasons', 'asof=2024-11-07&years=2022~2024&at=2024-11-07'],
  ['seasons', 'by=month&measure=boats&tab=table'],
  ['seasons', 'focus=2022&scale=log'],
  ['arrivals', 'by=day&mean=7&from=2024-07-05&to=2025-07-04&at=2024-11-07'],
  ['arrivals', 'measure=uncontrolled&events=all'],
  ['years', 'measure=boats&asof=2025-06-30&years=2020~2021~2022&at=2021'],
  ['calendar', 'measure=boats&years=2024~2025&at=2024-11-07'],
  ['crowding', 'by=year&from=2020-01-01&asof=2024-11-07'],
  ['concentration', 'measure=boats&focus=2022&at=30'],
  ['governments', 'by=home-secretary&at=100'],
  ['governments', 'series=rishi-sunak~keir-starmer&scale=log'],
  ['governments', 'scale=per-day&at=365'],
  ['prevented', 'from=2024-07-01&asof=2025-11-09&events=all'],
  ['nationalities', 'series=iran~albania~vietnam&focus=iran&at=2026-06-30'],
  ['nationalities', 'asof=2025-03-01&scale=share'],
  ['concern', 'series=immigration~health&events=all'],
  ['concern-since-2011', 'from=2015-01-01&to=2019-12-31&series=immigration~health'],
  ['outcomes', 'scale=share&at=2022'],
  ['deaths', 'asof=2024-11-07&at=2019'],
  ['returns', 'asof=2026-03-01&at=2026-01-01'],
  ['ages', 'asof=2025-03-01&at=2022'],
  ['ages', 'scale=share&at=2026-06-30'],
  ['routes', 'asof=2025-03-01&at=2022'],
  ['revisions', 'asof=2026-05-01&at=2026-04-19'],
  ['check', 'measure=boats&from=2025-07-05&to=2025-10-01'],
];

/** Those of the views that are tried one by one. */
export const TRIED_ADDRESSES = ADDRESSES.filter(([slug]) => TRIED.includes(slug));
