// Pictures, as they come out.

/** How many pixels of a PNG have which colour, as the browser of a page reads them. */
export const colours = (page, bytes) =>
  page.evaluate(async (data) => {
    const blob = new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const count = {};
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = [...pixels.slice(i, i + 4)].join(' ');
      count[colour] = (count[colour] ?? 0) + 1;
    }
    return { width: bitmap.width, height: bitmap.height, count };
  }, bytes.toString('base64'));

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
