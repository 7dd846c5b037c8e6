// The mouse and the keyboard of a display, in place of the events that Playwright makes by hand in a stock WebKit: with
// those no key would move the focus, and no slider would move.
import { setTimeout as pause } from 'node:timers/promises';
import { behind } from './inspector.mjs';

/** How long, in milliseconds, a page may take to hear of something; some things it never hears of. */
const HEARING = 3000;
/** And how long it is given where it cannot say that it has. */
const UNHEARD = 300;

const BUTTONS = { left: 1, middle: 2, right: 3 };

/** What X calls keys whose names differ from those of the web. */
const KEYS = {
  Enter: 'Return',
  '\r': 'Return',
  ' ': 'space',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  PageUp: 'Prior',
  PageDown: 'Next',
  Backspace: 'BackSpace',
  Control: 'Control_L',
  Shift: 'Shift_L',
  Alt: 'Alt_L',
  Meta: 'Super_L',
};

const keyName = (key) => KEYS[key] ?? (/^[^a-z0-9]$/i.test(key) ? `U${key.codePointAt(0).toString(16).padStart(4, '0')}` : key);

/**
 * Gives a page the input of a display; `scale` has how many pixels of the display one of CSS is wide. `hasScripts` is false
 * where those of the page do not run, nor what would hear of events.
 */
export const useInput = (page, { act, focus, scale, hasScripts }) => {
  const { delegate, mouse, keyboard } = behind(page);
  const main = () => behind(page).mainFrame();
  const frameAt = async (...all) => (hasScripts ? (await delegate.deepestFrameForPoint(...all)).frame : main());
  const frameOfKeys = async (progress) => (hasScripts ? delegate.deepestFocusedFrame(progress) : main());
  const heard = hasScripts ? hearing : (_frame, _type, act) => unheard(delegate, main(), act);
  const at = async (x, y) => {
    // What was saved is told of in a bar above the page.
    const bar = await (await main().mainContext()).evaluate(() => outerHeight - innerHeight);
    return [x, y + bar].map((length) => Math.round(length * scale));
  };
  let last = '';

  mouse._raw = inTurn({
    move: async (progress, x, y) => {
      const place = await at(x, y);
      if (last === String(place)) return;
      last = String(place);
      const frame = await frameAt(progress, x, y);
      await heard(frame, 'mousemove', () => act('mousemove', ...place));
    },
    down: async (progress, x, y, button) => {
      const frame = await frameAt(progress, x, y);
      await heard(frame, 'mousedown', () => act('mousedown', BUTTONS[button]));
    },
    up: async (progress, x, y, button) => {
      const frame = await frameAt(progress, x, y);
      await heard(frame, 'mouseup', () => act('mouseup', BUTTONS[button]));
    },
    wheel: async (progress, x, y, _buttons, _modifiers, _across, down) => {
      const frame = await frameAt(progress, x, y);
      const notches = Math.ceil(Math.abs(down) / 100);
      await heard(frame, 'wheel', () => act('click', '--repeat', notches, down > 0 ? 5 : 4));
    },
  });

  const byHand = keyboard._raw;
  keyboard._raw = {
    keydown: async (progress, modifiers, name, description, isRepeated) => {
      // A key that is held: X has no more to tell of it.
      if (isRepeated) return byHand.keydown(progress, modifiers, name, description, isRepeated);
      await focus();
      const frame = await frameOfKeys(progress);
      await heard(frame, 'keydown', () => act('keydown', keyName(description.key)));
    },
    keyup: async (progress, _modifiers, _name, description) => {
      const frame = await frameOfKeys(progress);
      await heard(frame, 'keyup', () => act('keyup', keyName(description.key)));
    },
    sendText: (...all) => byHand.sendText(...all),
  };

  // All at once: a field that takes digits as one number waits a second for the next, and a busy machine takes as long.
  page.keyboard.type = async (text) => {
    await focus();
    await heard(main(), 'keyup', () => act('type', '--delay', 1, text), text.length);
  };
};

/** The same functions, but that a call waits for the one before it: Playwright sends the parts of a click all at once. */
const inTurn = (functions) => {
  let before = Promise.resolve();
  const after = (call) => {
    const result = before.then(call);
    before = result.catch(() => {});
    return result;
  };
  return Object.fromEntries(Object.entries(functions).map(([name, one]) => [name, (...all) => after(() => one(...all))]));
};

/** Does something on the display, and waits until a document has heard of it, so many times, or is gone. */
const hearing = async (frame, type, act, times = 1) => {
  const context = await frame.mainContext();
  const isGone = () => {};
  await context
    .evaluate(
      ([type, times]) => {
        let left = times;
        window.__crossingsHeard = new Promise((resolve) => {
          const hear = () => {
            left -= 1;
            if (left > 0) return;
            removeEventListener(type, hear, { capture: true });
            setTimeout(resolve);
          };
          addEventListener(type, hear, { capture: true });
        });
      },
      [type, times],
    )
    .catch(isGone);
  await act();
  const stop = new AbortController();
  await Promise.race([
    context.evaluate(() => window.__crossingsHeard).catch(isGone),
    pause(HEARING, undefined, { signal: stop.signal }).catch(isGone),
  ]);
  stop.abort();
};

/** Does something on the display, where no document says that it has heard of it, nor that its address has a new fragment. */
const unheard = async (delegate, main, act) => {
  await act();
  await pause(UNHEARD);
  const [before, now] = [main.url(), await (await main.mainContext()).evaluate(() => location.href).catch(() => main.url())];
  if (now !== before && now.split('#')[0] === before.split('#')[0]) delegate._onFrameNavigatedWithinDocument(main._id, now);
};
