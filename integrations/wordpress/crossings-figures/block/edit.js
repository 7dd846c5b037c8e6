// The block in the editor: a field for the link, then the figure as readers will see it. WordPress's own parts, no build step.
(({ apiFetch, blockEditor, blocks, components, element, i18n, url: address }) => {
  const { createElement: el, useEffect, useState } = element;
  const { __ } = i18n;
  const { fit, site } = window.crossingsFigures;
  const TITLE = __('Crossings figure', 'crossings-figures');

  const unset = __('An administrator has to name the address of Crossings first: Settings, Writing.', 'crossings-figures');
  const notOurs = __('This is no link to a figure of', 'crossings-figures');
  const failed = __('The preview did not come. The link is kept.', 'crossings-figures');

  /** The field for the link; what is written is taken once it is sent. */
  const Field = ({ url, onTake, problem }) => {
    const [text, setText] = useState(url);
    const setLink = (event) => {
      event.preventDefault();
      onTake(text.trim());
    };
    const notice = problem || (!site && unset);
    return el(
      components.Placeholder,
      {
        icon: 'chart-bar',
        label: TITLE,
        instructions: __('Paste the link of a figure, as “Share” below it gives it.', 'crossings-figures'),
      },
      el(
        'form',
        { onSubmit: setLink },
        el('input', {
          type: 'url',
          className: 'components-placeholder__input',
          'aria-label': __('Link', 'crossings-figures'),
          placeholder: site && `${site}v/seasons/`,
          value: text,
          onChange: ({ target }) => setText(target.value),
        }),
        el(components.Button, { variant: 'primary', type: 'submit' }, __('Show', 'crossings-figures')),
      ),
      notice && el('div', { className: 'components-placeholder__error', role: 'alert' }, notice),
    );
  };

  /** What WordPress makes of the link in a page, fitted by the script that does so there. */
  const Preview = ({ url, onProblem }) => {
    const [html, setHtml] = useState('');
    useEffect(() => {
      let isWanted = true;
      const path = address.addQueryArgs('/wp/v2/block-renderer/crossings/figure', { context: 'edit', attributes: { url } });
      apiFetch({ path }).then(
        ({ rendered }) => {
          if (!isWanted) return;
          if (rendered.includes('<iframe')) setHtml(rendered);
          else onProblem(`${notOurs} ${site}`);
        },
        () => isWanted && onProblem(failed),
      );
      return () => {
        isWanted = false;
      };
    }, [url]);
    if (!html) return el(components.Placeholder, { icon: 'chart-bar', label: TITLE }, el(components.Spinner));
    // Not to be used in the editor: a click chooses the block.
    return el(
      components.Disabled,
      {},
      el(components.SandBox, { html, scripts: [fit], styles: ['figure { margin: 0 }'], title: TITLE }),
    );
  };

  const Edit = ({ attributes: { url }, setAttributes }) => {
    const [problem, setProblem] = useState('');
    const [isAsking, setAsking] = useState(!url);
    const onTake = (link) => {
      setProblem('');
      setAttributes({ url: link });
      setAsking(!link);
    };
    const onProblem = (said) => {
      setProblem(said);
      setAsking(true);
    };
    const button = el(components.ToolbarButton, {
      icon: 'edit',
      label: __('Another link', 'crossings-figures'),
      onClick: () => setAsking(true),
    });
    return el(
      'div',
      blockEditor.useBlockProps(),
      !isAsking && el(blockEditor.BlockControls, { group: 'other' }, button),
      isAsking ? el(Field, { url, onTake, problem }) : el(Preview, { url, onProblem }),
    );
  };

  blocks.registerBlockType('crossings/figure', {
    edit: Edit,
    // What is left of it where the plugin is gone: the link.
    save: ({ attributes: { url } }) => (url ? el('p', blockEditor.useBlockProps.save(), el('a', { href: url }, url)) : null),
  });
})(window.wp);
