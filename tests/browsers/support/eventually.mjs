// Waiting for what a page comes to.
import { setTimeout as pause } from 'node:timers/promises';

/** How long, in milliseconds, anything on a page may take; a busy machine needs most of it. */
export const PATIENCE = 60_000;

/** Returns what `check` returns once it throws no more; if it still throws after `PATIENCE`, throws the same. */
export const eventually = async (check) => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(50);
  }
};
