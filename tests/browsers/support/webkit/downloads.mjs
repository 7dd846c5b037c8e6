// What a browser has saved, where nothing but its folder tells of that.
import { createReadStream, existsSync, renameSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Calls `tell` with an object like Playwright's Download for each file that a folder gets, which goes to a folder beside it:
 * the next may have the same name. Returns what ends that.
 */
export const watchDownloads = (folder, tell) => {
  let count = 0;
  const watcher = watch(folder, (_event, name) => {
    const from = join(folder, name);
    // One that is not complete has another ending.
    if (name.endsWith('.wkdownload') || !existsSync(from)) return;
    const path = `${folder}-${++count}`;
    renameSync(from, path);
    tell({ suggestedFilename: () => name, path: async () => path, createReadStream: async () => createReadStream(path) });
  });
  return () => watcher.close();
};
