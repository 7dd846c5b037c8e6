// The site that is measured, and Chromium.
import { join } from 'node:path';
import { launchPlain } from '../browsers/support/engines/chromium.mjs';
import { serve } from '../browsers/support/server.mjs';

/** Frames come as soon as there is something to show, not sixty times a second. */
export const AT_ONCE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** A page of its own process has a clock of 5 microseconds instead of 100, and is told how much memory it has. */
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** A browser, with these flags, and the server of the site below a folder. */
export const start = async (folder, flags, options = {}) => {
  const [browser, server] = await Promise.all([launchPlain(flags), serve({ root: join(folder, 'site'), headers, ...options })]);
  return { browser, server, close: () => Promise.all([browser.close(), server.close()]) };
};
