// A minute that is over when a test says so.

/** In a page, before its own scripts: what is to happen after a minute happens when `aMinuteLater()` is called. */
export const withMinutes = () => {
  const { setTimeout } = window;
  const kept = [];
  Object.assign(window, {
    setTimeout: (done, ms, ...rest) => (ms === 60_000 ? kept.push(done) : setTimeout(done, ms, ...rest)),
    aMinuteLater: () => {
      for (const done of kept.splice(0)) done();
    },
  });
};

export const aMinuteLater = (page) => page.evaluate(() => window.aMinuteLater());
