/**
 * The element as one classic script. A page that is opened from a disk contains it; otherwise it is next to the built
 * pages on the server.
 * @throws {Error} if it is missing
 */
export async function elementScript(): Promise<string> {
  const within = document.getElementById('element-script')?.textContent;
  if (within) return within;
  const response = await fetch(new URL('../cited-timeline.classic.js', document.baseURI));
  const text = response.ok ? await response.text() : '';
  // A server may answer with its own page instead
  if (!/^\s*(?:\/\*!|var\b|\()/.test(text)) throw new Error('there is no classic script beside the page');
  return text;
}
