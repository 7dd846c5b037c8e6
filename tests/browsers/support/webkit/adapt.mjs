// What a stock WebKit can and Playwright does not ask of it yet, or asks in another way than a reader would.
import { behind } from './inspector.mjs';

/** Changes how Playwright drives a page, whose scripts run or do not. */
export const adapt = async (page, javaScriptEnabled) => {
  const { delegate } = behind(page);
  navigateFully(delegate);
  scrollAround(delegate);
  measureZoom(delegate);
  if (!javaScriptEnabled) await stopScripts(delegate);
};

/** An address that a script sets before a page has loaded takes the place of the one before in the history. */
const navigateFully = (delegate) => {
  delegate.navigateFrame = async (frame, url) => {
    const [here, there] = [frame.url(), url].map((address) => address.split('#')[0]);
    const isWithin = here === there && url.includes('#');
    const loaded = isWithin || new Promise((resolve) => delegate._pendingMainFrameLoaderResolvers.set(frame._id, resolve));
    delegate._session.sendMayFail('Page.navigate', { url });
    return isWithin ? {} : { newDocumentId: await loaded };
  };
};

/** What is in a frame has to be scrolled into sight in the page around it, too. */
const scrollAround = (delegate) => {
  const { scrollRectIntoViewIfNeeded } = delegate;
  delegate.scrollRectIntoViewIfNeeded = async (handle, rect) => {
    const result = await scrollRectIntoViewIfNeeded.call(delegate, handle, rect);
    const frame = handle._frame;
    if (result !== 'done') return result;
    await handle.evaluateInUtility(scrollZoomed, {});
    if (!frame.parentFrame()) return result;
    const middle = await handle.evaluateInUtility(([, node]) => {
      const { top, height } = node.getBoundingClientRect();
      return top + height / 2;
    }, {});
    const owner = await delegate.getFrameElement(frame);
    await owner.evaluateInUtility(([, owner, middle]) => {
      const at = owner.getBoundingClientRect().top + middle;
      if (at < 0 || at > innerHeight) scrollBy({ top: at - innerHeight / 2, behavior: 'instant' });
    }, middle);
    return result;
  };
};

/** Where something has a `zoom`, this engine scrolls by what the boxes would be without. */
const scrollZoomed = ([, node]) => {
  let zoom = 1;
  for (let one = node; one instanceof Element; one = one.parentElement) zoom *= Number(getComputedStyle(one).zoom) || 1;
  if (zoom === 1) return;
  for (let tries = 10; tries > 0; tries -= 1) {
    const { top, height } = node.getBoundingClientRect();
    const middle = (top + height / 2) * zoom;
    if (middle > 0 && middle < innerHeight) return;
    // Further than asked for where the document itself has a `zoom`: nearer with each try.
    scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
  }
};

/** The boxes that this engine tells of are those of a page without `zoom`. */
const measureZoom = (delegate) => {
  const { getContentQuads } = delegate;
  delegate.getContentQuads = async (handle) => {
    const quads = await getContentQuads.call(delegate, handle);
    const zoom = await handle.evaluateInUtility(([, node]) => {
      let zoom = 1;
      for (let one = node; one instanceof Element; one = one.parentElement) zoom *= Number(getComputedStyle(one).zoom) || 1;
      return zoom;
    }, {});
    return zoom === 1 ? quads : quads?.map((quad) => quad.map(({ x, y }) => ({ x: x * zoom, y: y * zoom })));
  };
};

/** Pages are read, and their scripts passed over. */
const stopScripts = async (delegate) => {
  const set = (session, value) => session.send('Page.overrideSetting', { setting: 'ScriptEnabled', value });
  const initialize = delegate._initializeSession.bind(delegate);
  delegate._initializeSession = async (session, ...more) => {
    await initialize(session, ...more);
    await set(session, false);
  };
  // The protocol tells of no document without scripts. Once one has been read, and its scripts have been passed over, they
  // are allowed for as long as it takes to be told of it.
  delegate._session.on('Page.domContentEventFired', async () => {
    const { _session: session } = delegate;
    await set(session, true);
    await session.send('Runtime.disable');
    await session.send('Runtime.enable');
    await set(session, false);
  });
  await set(delegate._session, false);
};
