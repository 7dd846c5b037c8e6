// A display that nobody sees, for a browser that has to draw on one, with a mouse and a keyboard.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Wide and high enough for the largest window of a test. */
const SIZE = '2800x3200x24';

/** Starts Xvfb. `act(…)` calls xdotool with these words and returns what it says. */
export const startDisplay = async () => {
  // Xvfb puts its sockets there, and says so where it has to make the folder itself.
  mkdirSync('/tmp/.X11-unix', { recursive: true, mode: 0o1777 });
  // -noreset: it stays as it is when nobody is connected; -r: a key that is held does not repeat by itself.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp', '-noreset', '-r'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => xvfb.kill();
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (text) => resolve(String(text).trim()));
  });
  const env = { ...process.env, DISPLAY: `:${number}` };
  const act = async (...words) => (await run('xdotool', words.map(String), { env })).stdout.trim();
  const close = () => {
    process.off('exit', stop);
    stop();
  };
  return { env, act, close };
};
