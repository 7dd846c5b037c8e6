// The component that the npm package has for React 18 and later.
import type { HTMLAttributes, ReactElement } from 'react';
import type { MountOptions, Shown } from './mount.js';

type Rest = Omit<HTMLAttributes<HTMLDivElement>, keyof MountOptions | 'children' | 'onError'>;

export interface CrossingsFigureProps extends Omit<MountOptions, 'signal'>, Rest {
  /** The figure shows something else. */
  onView?: (shown: Shown) => void;
  /** It could not be mounted, or a query was refused; by itself the console has it. */
  onError?: (error: unknown) => void;
}

/**
 * A figure in a `<div>`. Another `query` is shown in place, for any other change it is mounted anew. `style` should keep its
 * room: `{ minHeight: 481 }`.
 */
export function CrossingsFigure(props: CrossingsFigureProps): ReactElement;

/** The element of `crossings-figures/element`, where React's JSX is typed. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'crossings-figure': HTMLAttributes<HTMLElement> & {
        view?: string;
        query?: string;
        theme?: MountOptions['theme'];
        header?: 'no';
        controls?: 'no' | 'main' | 'all';
        transparent?: '' | 'yes';
        static?: '' | 'yes';
        height?: string | number;
      };
    }
  }
}
