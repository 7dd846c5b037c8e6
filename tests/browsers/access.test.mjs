// What axe finds on every page, in light and dark: nothing. Roles, names and colours are the same in every engine: one sees
// to all of them.
import { ALIKE, COLOURS, findsNothing, VARIED } from './support/axe.mjs';
import { ENGINE } from './support/engine.mjs';

if (ENGINE === 'chromium') {
  findsNothing([
    { name: 'light', colorScheme: 'light' },
    // Of a page that differs in its colours alone, these are asked.
    { name: 'dark', colorScheme: 'dark', only: COLOURS, paths: VARIED },
    { name: 'dark', colorScheme: 'dark', only: COLOURS, paths: ALIKE, tables: false },
  ]);
}
