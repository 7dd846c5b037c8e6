// What a browser has saved, where nothing but its folder tells of that.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually.mjs';

/** Waits for a file that is not in a folder yet: an object like Playwright's Download. */
export const waitForDownload = async (folder) => {
  const before = readdirSync(folder);
  return eventually(async () => {
    // One that is not complete has another ending.
    const [name] = readdirSync(folder).filter((name) => !before.includes(name) && !name.endsWith('.wkdownload'));
    if (!name) throw new Error('nothing has been downloaded');
    return { suggestedFilename: () => name, path: async () => join(folder, name) };
  });
};
