/**
 * The element as one classic script. It is within a page that opens from a disk; else it is built beside the pages, and comes from where
 * this page comes from.
 * @throws {Error} where it is not there
 */
export async function elementScript(): Promise<string> {
  const within = document.getElementById('element-script')?.textContent;
  if (within) return within;
  const response = await fetch(new URL('../cited-timeline.classic.js', document.baseURI));
  const text = response.ok ? await response.text() : '';
  // A server may answer with a page of its own
  if (!/^\s*(?:\/\*!|var\b|\()/.test(text)) throw new Error('there is no classic script beside the page');
  return text;
}
