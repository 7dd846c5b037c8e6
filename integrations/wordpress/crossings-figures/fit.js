// Lets each figure be as high as it says, and have the title of what it shows. docs/embedding.md of Crossings has the messages.
(() => {
  const frames = () => [...document.querySelectorAll('iframe.crossings-figure')];
  addEventListener('message', ({ origin, source, data }) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    // A frame that went on to another site says nothing here.
    if (!frame || !data || new URL(frame.src).origin !== origin) return;
    const { sentinel, type, height, title } = data;
    if (sentinel === 'amp' && type === 'embed-size' && height > 0 && height < 20_000) {
      // Whatever a theme says of all frames.
      for (const [key, value] of [
        ['height', `${Math.ceil(height)}px`],
        ['min-height', '0'],
        ['max-height', 'none'],
      ]) {
        frame.style.setProperty(key, value, 'important');
      }
    }
    if (type === 'crossings:view' && typeof title === 'string' && title) frame.title = title;
  });
  // Those that spoke before this was there say it again.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ type: 'crossings:set', version: 1, query: '' }, '*');
})();
