import { dataBlock } from './data-block.ts';
import { type Attributes, type Child, h, type HtmlNode, lines } from './element.ts';

/** What stands around the list of a story. */
export interface FragmentParts {
  /** Attributes of the tag. */
  readonly attributes: Attributes;
  readonly list: Child;
  /** The events file that the element reads; undefined where it has an address to read, or reads the list itself. */
  readonly file: unknown;
  /** JSON-LD that stands beside the list; undefined where it stands elsewhere in the page, or nowhere. */
  readonly jsonLd: unknown;
}

/** Attributes that run a script, or that no story sets. */
const REFUSED = /^on|^(style|class|id|is|slot)$/i;

/**
 * The attributes of a tag, checked.
 * @throws {RangeError} where one cannot stand there
 */
export function checkedAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  for (const name of Object.keys(attributes))
    if (!/^[a-z][a-z-]*$/.test(name) || REFUSED.test(name))
      throw new RangeError(`attributes: ${JSON.stringify(name)} is not an attribute of <cited-timeline>`);
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === '' ? true : value]));
}

/** The tag `<cited-timeline>` with the story as a list in it, which the element takes over where scripts run. */
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
