// Where the reader's device has colours of its own for everything, they decide, whatever an address or a host asks for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './support/engine.mjs';
import { TRIED, withPage } from './support/page.mjs';

const openPage = withPage();

/** The contrast of two colours, 1 to 21, as WCAG counts it. */
const contrast = (one, other) => {
  const luminance = (colour) => {
    const parts = colour
      .match(/[\d.]+/g)
      .slice(0, 3)
      .map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** What is drawn of the first drawing: kind of element, class, colour; and the ground that it stands on. */
const drawn = (page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const ground = getComputedStyle(probe).color;
    probe.remove();
    const svg = [...document.querySelectorAll('.plot svg')].find((it) => it.checkVisibility());
    const marks = [...svg.querySelectorAll('path, circle, text')].map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return { name: `${mark.nodeName}.${mark.getAttribute('class')}`, fill, stroke };
    });
    return { ground, marks };
  });

/** Lines of the ground that nobody has to tell apart from it. */
const GROUND = /\.(grid|later|brush|nodata|paper|enumber|part|h[0-9]|g[0-9]|faint|faintaverage|estimate|water|land)$/;

for (const scheme of ['dark', 'light']) {
  for (const path of [...TRIED.map((slug) => `v/${slug}/`), 'v/stance/', 'embed/seasons/']) {
    const theme = scheme === 'dark' ? 'light' : 'dark';
    test(`/${path}?theme=${theme} on a device of ${scheme} colours of its own can be read`, needs('forced colours'), () =>
      openPage({ path: `${path}?theme=${theme}`, colorScheme: scheme, forcedColors: 'active' }, async (page) => {
        assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
        const { ground, marks } = await drawn(page);
        const against = (colour) => (colour === 'none' ? 1 : contrast(colour, ground));
        for (const { name, fill, stroke } of marks) {
          if (name.startsWith('text.')) {
            assert.ok(against(fill) >= 4.5, `${name}: ${fill} on ${ground}`);
            assert.ok(against(stroke) < 1.3, `${name}: a halo of ${stroke} on ${ground}`);
          } else if (!GROUND.test(name)) {
            assert.ok(Math.max(against(fill), against(stroke)) >= 3, `${name}: ${fill}, ${stroke} on ${ground}`);
          }
        }
      }),
    );
  }
}
