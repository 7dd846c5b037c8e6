// The fonts that came with the page's own style sheet are decoded before the first layout: nothing is set twice. Those that
// are files of their own come as they may.
for (const font of document.fonts) if (font.display === 'block') font.load();
