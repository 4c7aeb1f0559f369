/** Parts of a page that are never part of a story's fallback. They are inside the element only if its tag was written as self-closing. */
const PAGE = 'cited-timeline, :scope > :is(main, footer, form, iframe, script:not([type*="json" i]))';

/** Parts of a page that may belong to a story's fallback, but only if something in them looks like a story. */
const AFTER = ':scope > :is(h1, h2, h3, h4, h5, h6, section, article, header, aside, nav, p + p)';
const ANYTHING = ':scope > :not(script, style, template, link, meta)';
const STORY = ':scope > :is(ul, ol, dl, table, noscript, script[type*="json" i]), time, [data-date]';

/** The first part of the page inside an element whose tag was written as self-closing, or null. */
export function contentAfterSelfClosing(element: Element): Element | null {
  const rest = element.querySelector(PAGE);
  // A parser puts everything up to the end of the parent into a tag that is not closed, so such an element has no next sibling
  if (rest || element.nextSibling || !element.hasAttribute('src') || element.querySelector(STORY)) return rest;
  // If the author breaks lines, a line break would follow the closing tag, too, and be a next sibling
  const isBroken = element.firstChild?.nodeType === Node.TEXT_NODE && element.firstChild.textContent?.includes('\n');
  const isSwallowed = Boolean(element.parentElement?.closest(element.localName));
  return element.querySelector(isBroken || isSwallowed ? ANYTHING : AFTER);
}

/** The message for the author. */
export const selfClosingFault = ({ localName }: Element): string =>
  `has a <${localName}> inside, as where its tag is written <cited-timeline />: HTML does not close such a tag, and what follows stands inside. Write <cited-timeline></cited-timeline>.`;
