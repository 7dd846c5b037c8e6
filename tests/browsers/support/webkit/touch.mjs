// A finger. The display has none, so its events are made by hand, as a browser would send them: a finger that goes where
// the page may be scrolled scrolls it, and the page hears no more of it.

/** Draws a finger along points of the window. `support/engine.mjs` says more. */
export const drawFinger = (page, points) =>
  page.evaluate((points) => {
    const [first, last] = [points[0], points.at(-1)];
    const target = document.elementFromPoint(first[0], first[1]);
    const send = (type, [clientX, clientY], more) =>
      target.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          pointerType: 'touch',
          isPrimary: true,
          bubbles: true,
          cancelable: true,
          composed: true,
          clientX,
          clientY,
          ...more,
        }),
      );
    /** Whether the page may be scrolled along an axis by a finger on the target. */
    const pans = (axis) => {
      for (let element = target; element; element = element.parentElement) {
        const { touchAction } = getComputedStyle(element);
        if (!/auto|manipulation/.test(touchAction) && !touchAction.includes(`pan-${axis}`)) return false;
      }
      return true;
    };
    const across = Math.abs(last[0] - first[0]) > Math.abs(last[1] - first[1]);
    const isPanned = points.length > 1 && pans(across ? 'x' : 'y');
    send('pointerover', first);
    send('pointerdown', first, { button: 0, buttons: 1 });
    if (isPanned) {
      send('pointermove', points[1], { button: -1, buttons: 1 });
      send('pointercancel', points[1]);
      scrollBy(first[0] - last[0], first[1] - last[1]);
    } else {
      for (const point of points.slice(1)) send('pointermove', point, { button: -1, buttons: 1 });
      send('pointerup', last, { button: 0 });
    }
    send('pointerout', last);
    send('pointerleave', last, { bubbles: false });
    if (points.length === 1) {
      const click = { bubbles: true, cancelable: true, composed: true, detail: 1, clientX: first[0], clientY: first[1] };
      for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, click));
    }
  }, points);
