// Marks in the table of contents which section is being read.

const links = [...document.querySelectorAll('.contents a')];
const headings = [...document.querySelectorAll('article > h2[id]')].filter(({ id }) =>
  links.some(({ hash }) => hash === `#${id}`),
);

/** The height of the window above which a section has begun, as a share of it. */
const LINE = 0.4;

const follow = () => {
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= innerHeight * LINE);
  for (const link of links) {
    if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
};

// What is above the line counts as seen, however far: a jump over a heading is noticed, too.
const observer = new IntersectionObserver(follow, { rootMargin: `1000000px 0px -${100 - LINE * 100}% 0px` });
for (const heading of headings) observer.observe(heading);
