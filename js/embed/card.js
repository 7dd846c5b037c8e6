// A claim's card in a frame: it shows one thing and only tells how high it is, at first and when it is asked.
import { host, measure } from './height.js';

addEventListener('message', ({ source, data }) => {
  if (host && source === host && data?.type === 'crossings:set' && data.version === 1) measure(true);
});
