'use client';
// A figure as a component for React: part of the npm package (js/npm/), beside mount.js.
import { createElement, useEffect, useRef } from 'react';
import { mount } from './mount.js';

/** @type {typeof import('./react.js').CrossingsFigure} */
export const CrossingsFigure = (props) => {
  const { view, query = '', theme, header, controls, transparent, static: isStatic, onView, onError, ...rest } = props;
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const wanted = `${query}`;
  // What is there can show another view, unless it is static.
  const printed = isStatic ? wanted : '';
  /** @type {import('react').RefObject<{ wanted: string, signal: AbortSignal, coming: ReturnType<typeof mount> } | null>} */
  const mounted = useRef(null);
  const calls = useRef({ onView, onError });
  useEffect(() => {
    calls.current = { onView, onError };
  });
  /** @param {unknown} error */
  const tell = (error) => (calls.current.onError ?? console.error)(error);

  // Another query is set below, without mounting it anew.
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const element = /** @type {HTMLDivElement} */ (place.current);
    element.addEventListener('crossings:view', ({ detail }) => calls.current.onView?.(detail), { signal });
    const options = { view, query: wanted, theme, header, controls, transparent, static: isStatic, signal };
    const coming = mount(element, options);
    mounted.current = { wanted, signal, coming };
    coming.catch((error) => signal.aborted || tell(error));
    return () => stop.abort();
  }, [view, theme, header, controls, transparent, isStatic, printed]);

  useEffect(() => {
    const it = mounted.current;
    if (!it || it.wanted === wanted) return;
    it.wanted = wanted;
    it.coming.then(
      ({ set }) => set(wanted).catch((error) => it.signal.aborted || tell(error)),
      () => {},
    );
  }, [wanted]);

  return createElement('div', { ...rest, ref: place });
};
