import type { Story } from '../readers/json-ld.ts';

const TYPE = 'application/ld+json';

/**
 * Puts a story into the element's own children as schema.org JSON-LD, in place of the one put there before; undefined takes it
 * away. The writer is loaded when it is first wanted. The text goes in as a text node of a data block, against which a page's
 * policies have nothing.
 */
export async function publishJsonLd(element: Element, story: Story | undefined): Promise<void> {
  const { scriptText, toJSONLD } = await import('../readers/json-ld.ts');
  const text = story && scriptText(toJSONLD(story));
  element.querySelector(`:scope > script[type="${TYPE}"]`)?.remove();
  if (text === undefined) return;
  const script = document.createElement('script');
  script.type = TYPE;
  script.append(document.createTextNode(text));
  element.append(script);
}
