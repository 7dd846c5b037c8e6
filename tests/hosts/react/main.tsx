import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Shown } from 'crossings-figures';
import { CrossingsFigure } from 'crossings-figures/react';
import 'crossings-figures/element';

const Page = () => {
  const [query, setQuery] = useState('');
  const [view, setView] = useState('seasons');
  const [isThere, setThere] = useState(true);
  const [shown, setShown] = useState<Shown>();
  const [error, setError] = useState('');
  return (
    <main>
      <button type="button" onClick={() => setQuery('measure=boats')}>Boats</button>
      <button type="button" onClick={() => setView('arrivals')}>Arrivals</button>
      <button type="button" onClick={() => setView('nothing')}>Nothing</button>
      <button type="button" onClick={() => setThere(!isThere)}>There or not</button>
      <output>{shown?.query}</output>
      <p role="alert">{error}</p>
      {isThere && (
        <CrossingsFigure
          id="figure"
          view={view}
          query={query}
          theme="light"
          style={{ minHeight: 480 }}
          onView={setShown}
          onError={(reason) => setError(`${reason}`)}
        />
      )}
      <crossings-figure view="latest" height="170" />
    </main>
  );
};

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
