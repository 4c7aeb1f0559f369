import { dataBlock } from './data-block.ts';
import { type Attributes, type Child, h, type HtmlNode, lines } from './element.ts';

/** The parts of the tag around the list of a story. */
export interface FragmentParts {
  /** Attributes of the tag. */
  readonly attributes: Attributes;
  readonly list: Child;
  /** The events file that the element reads; undefined if it reads an address, or the list itself. */
  readonly file: unknown;
  /** JSON-LD to put beside the list; undefined if it is elsewhere in the page, or left out. */
  readonly jsonLd: unknown;
}

/** Attributes that run a script, or that a story must not set. */
const REFUSED = /^on|^(style|class|id|is|slot)$/i;

/**
 * Checks the attributes of a tag.
 * @throws {RangeError} if one is not allowed
 */
export function checkedAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  for (const name of Object.keys(attributes))
    if (!/^[a-z][a-z-]*$/.test(name) || REFUSED.test(name))
      throw new RangeError(`attributes: ${JSON.stringify(name)} is not an attribute of <cited-timeline>`);
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === '' ? true : value]));
}

/** The tag `<cited-timeline>` with the story as a list inside it, which the element replaces when scripts run. */
export const fragment = ({ attributes, list, file, jsonLd }: FragmentParts): HtmlNode =>
  h(
    'cited-timeline',
    attributes,
    lines(
      list,
      file === undefined ? undefined : dataBlock('application/json', file),
      jsonLd === undefined ? undefined : dataBlock('application/ld+json', jsonLd),
    ),
    '\n',
  );
