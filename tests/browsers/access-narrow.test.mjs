// What axe finds on every page, on the narrowest screen and at 200 % zoom: nothing.
import { ALIKE, COLOURS, findsNothing, LAYOUT, VARIED } from './support/axe.mjs';
import { ENGINE } from './support/engine.mjs';

const NARROW = { name: 'at 320 px', viewport: { width: 320, height: 640 } };

// What fits the narrowest screen is not the same in every engine, roles and names are.
findsNothing(
  ENGINE === 'chromium'
    ? [
        { ...NARROW, without: COLOURS, paths: VARIED },
        { ...NARROW, only: LAYOUT, paths: ALIKE },
        // At 200 % a window of 1280 by 900 has half as many pixels of the page.
        { name: 'at 200 % zoom', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, only: LAYOUT },
      ]
    : [{ ...NARROW, only: LAYOUT }],
);
