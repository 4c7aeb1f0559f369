/**
 * The element as one classic script, which is built beside the pages. Comes from where this page comes from, when it is first asked for.
 * @throws {Error} where it is not there
 */
export async function elementScript(): Promise<string> {
  const response = await fetch(new URL('../cited-timeline.classic.js', document.baseURI));
  const text = response.ok ? await response.text() : '';
  // A server may answer with a page of its own
  if (!/^\s*(?:\/\*!|var\b|\()/.test(text)) throw new Error('there is no classic script beside the page');
  return text;
}
