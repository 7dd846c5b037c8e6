// Pictures, as they come out.

/** The bitmap of a PNG, as the browser of a page reads it: a handle for what looks at its pixels there. */
const bitmapOf = (page, bytes) =>
  page.evaluateHandle(async (data) => {
    const png = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    return createImageBitmap(new Blob([png], { type: 'image/png' }));
  }, bytes.toString('base64'));

/** How many pixels of a PNG have which colour. */
export const colours = async (page, bytes) =>
  page.evaluate(
    (bitmap) => {
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const count = {};
      for (let i = 0; i < pixels.length; i += 4) {
        const colour = [...pixels.slice(i, i + 4)].join(' ');
        count[colour] = (count[colour] ?? 0) + 1;
      }
      return { width: bitmap.width, height: bitmap.height, count };
    },
    await bitmapOf(page, bytes),
  );

/**
 * Which share of the squares of two PNGs differ in their mean colour; 1 where their sizes do. A square has so many pixels
 * across, and may be so far off, of 255.
 */
export const difference = async (page, one, other, { square, near }) =>
  page.evaluate(
    ([one, other, square, near]) => {
      if (one.width !== other.width || one.height !== other.height) return 1;
      const [width, height] = [Math.ceil(one.width / square), Math.ceil(one.height / square)];
      const means = (bitmap) => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data;
      };
      const [before, now] = [means(one), means(other)];
      return before.filter((value, at) => Math.abs(value - now[at]) > near).length / before.length;
    },
    /** @type {[any, any, number, number]} */ ([await bitmapOf(page, one), await bitmapOf(page, other), square, near]),
  );

/** The top of an SVG as a page paints it, as the address of its data. */
export const painted = (page, svg) =>
  page.evaluate(async (svg) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, 60];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL();
  }, svg);

/** The colours of style/tokens.css as a picture has them: paper, ink, bars. */
export const PAPER = '253 252 249 255';
export const BAR = '79 134 163 255';
