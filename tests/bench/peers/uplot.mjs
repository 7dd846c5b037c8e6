import { show } from './page.mjs';
import { arrivals, seasons, years } from './uplot-charts.mjs';

show({ arrivals, seasons, years });
