/** What stands in the element only where its tag was meant to close itself: parts of a page, and no fallback of a story. */
const PAGE = 'cited-timeline, :scope > :is(main, footer, form, iframe, script:not([type*="json" i]))';

/** Parts of a page that may also belong to a fallback of a story, but not where nothing in them looks like a story. */
const AFTER = ':scope > :is(h1, h2, h3, h4, h5, h6, section, article, header, aside, nav, p + p)';
const ANYTHING = ':scope > :not(script, style, template, link, meta)';
const STORY = ':scope > :is(ul, ol, dl, table, noscript, script[type*="json" i]), time, [data-date]';

/** The first part of the page inside an element whose tag was meant to close itself, or null. */
export function swallowed(element: Element): Element | null {
  const rest = element.querySelector(PAGE);
  // What a parser puts into a tag that is not closed, it puts there up to the end of the parent
  if (rest || element.nextSibling || !element.hasAttribute('src') || element.querySelector(STORY)) return rest;
  // Where lines are broken inside, one would follow the closing tag, too
  const isBroken = element.firstChild?.nodeType === Node.TEXT_NODE && element.firstChild.textContent?.includes('\n');
  const isSwallowed = Boolean(element.parentElement?.closest(element.localName));
  return element.querySelector(isBroken || isSwallowed ? ANYTHING : AFTER);
}

/** What the author is told of it. */
export const swallowedFault = ({ localName }: Element): string =>
  `has a <${localName}> inside, as where its tag is written <cited-timeline />: HTML does not close such a tag, and what follows stands inside. Write <cited-timeline></cited-timeline>.`;
