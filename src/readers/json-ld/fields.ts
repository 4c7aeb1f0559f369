import { isLanguage } from '../../file/formats.ts';
import type { ReadOptions } from '../reader.ts';
import { type Graph, isNode, list, type Node } from './graph.ts';

/** Reads the fields of nodes and follows references. */
export interface Fields {
  /**
   * The text of a value in any JSON-LD form: a plain value, `{ "@value" }`, one per language, or the name of a thing.
   */
  readonly text: (value: unknown) => string | undefined;
  /** The names of all values. */
  readonly names: (value: unknown) => string[];
  /** An address: the value itself, or the address of a page. */
  readonly address: (value: unknown) => string | undefined;
  /** A language tag that `Intl` accepts; `en_US` becomes `en-US`. */
  readonly language: (value: unknown) => string | undefined;
  /** The place of an event: name, town and country, or the words in `online`. */
  readonly place: (value: unknown, online: string) => string | undefined;
  readonly image: (value: unknown) => { url: string; alt: string; credit?: string } | undefined;
  /** Order of the numbers in dates, if known. */
  readonly order: ReadOptions['order'];
}

/** An object with only the fields that are not undefined. */
export const filled = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<typeof filled<T>>;

/** The value under the first of these keys that holds anything. */
export const anyOf = (node: Node, ...keys: readonly string[]): unknown =>
  keys.map((key) => node[key]).find((value) => value !== undefined && list(value).length > 0);

/**
 * @param lang language to choose if a text is given in several
 * @param plain converts a written text to plain text, because many contain HTML
 */
export function fieldsOf(
  { node: nodeOf }: Graph,
  lang: string,
  plain: (written: string) => string,
  order?: ReadOptions['order'],
): Fields {
  const clean = (written: string): string | undefined => plain(written) || undefined;

  /** `depth` limits names that are themselves things with names, because these can form a cycle. */
  const one = (value: unknown, depth = 0): string | undefined => {
    if (typeof value === 'string') return clean(nameOfReference(value) ?? value);
    if (typeof value === 'number') return `${value}`;
    const node = nodeOf(value) ?? (isNode(value) ? value : undefined);
    if (!node || depth > 4) return undefined;
    if (node['@value'] !== undefined) return one(node['@value'], depth + 1);
    const name = anyOf(node, 'name', 'legalName', 'headline', 'alternateName');
    if (name !== undefined) return firstOf(name, depth + 1);
    // A language map: { "en": "…", "fr": "…" }
    const keys = Object.keys(node);
    const tags = keys.every((key) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(key) && typeof node[key] === 'string');
    if (keys.length && tags) return one(node[keys.find((key) => isOf(key, lang)) ?? keys[0]!], depth + 1);
    return [node['givenName'], node['familyName']].flatMap((part) => one(part, depth + 1) ?? []).join(' ') || undefined;
  };
  const nameOfReference = (value: string): string | undefined => {
    const name = /^(?:https?:|#|_:)/.test(value) ? nodeOf(value)?.['name'] : undefined;
    return typeof name === 'string' ? name : undefined;
  };
  const text = (value: unknown): string | undefined => firstOf(value, 0);
  const firstOf = (value: unknown, depth: number): string | undefined => {
    const values = list(value);
    const inLanguage = values.find((each) => isNode(each) && isOf(each['@language'], lang));
    for (const each of inLanguage === undefined ? values : [inLanguage]) {
      const found = one(each, depth);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const address = (value: unknown): string | undefined => {
    for (const each of list(value)) {
      const node = nodeOf(each) ?? (isNode(each) ? each : undefined);
      const written = node ? (node['@value'] ?? anyOf(node, 'url', '@id')) : each;
      const found = isNode(written) || Array.isArray(written) ? idIn(written) : written;
      // Some write "True" for the page that contains it
      if (typeof found === 'string' && /[/.?]/.test(found) && !/^(?:#|_:)/.test(found)) return found.trim();
    }
    return undefined;
  };
  const language = (value: unknown): string | undefined => {
    for (const each of list(value)) {
      const node = nodeOf(each) ?? (isNode(each) ? each : undefined);
      const written = node ? (node['@value'] ?? node['alternateName'] ?? node['identifier'] ?? node['name']) : each;
      const tag = typeof written === 'string' ? written.trim().replaceAll('_', '-') : '';
      // "English" has the form of a tag, too
      if (/^[a-z]{2,3}(?:-|$)/i.test(tag) && isLanguage(tag)) return tag;
    }
    return undefined;
  };

  /** The street is used only if nothing else names the place. */
  const oneAddress = (value: unknown): string | undefined => {
    if (typeof value === 'string') return clean(value);
    const node = nodeOf(value);
    return (
      node &&
      (join(['addressLocality', 'addressRegion', 'addressCountry'].map((key) => text(node[key]))) ??
        text(node['streetAddress']))
    );
  };
  const place = (value: unknown, online: string): string | undefined => {
    const places = list(value).map((each) => {
      const node = nodeOf(each);
      if (!node) return text(each);
      const types = list(node['@type']).join(' ');
      const name = text(node['name']);
      if (types.includes('VirtualLocation')) return name ?? online;
      const [where] = list(anyOf(node, 'address', 'location'));
      const town = typeof where === 'object' ? oneAddress(where) : name ? undefined : oneAddress(where);
      const within = name ? undefined : text(node['containedInPlace']);
      return (
        join([name, ...(town ?? '').split(', ').filter((part) => !name?.includes(part))]) ??
        oneAddress(node) ??
        within ??
        spot(node)
      );
    });
    return places.filter(Boolean).join(' · ').replace(/,?\n+/g, ', ') || undefined;
  };
  /** Geographic coordinates. */
  const spot = (node: Node): string | undefined => {
    const geo = nodeOf(node['geo']) ?? node;
    return join([text(geo['latitude']), text(geo['longitude'])]);
  };

  const image = (value: unknown): { url: string; alt: string; credit?: string } | undefined => {
    const [picture] = list(value);
    const node = nodeOf(picture);
    const url = node ? address(anyOf(node, 'contentUrl', 'url', 'thumbnailUrl', '@id')) : address(picture);
    if (url === undefined) return undefined;
    const credit = node && text(anyOf(node, 'creditText', 'copyrightNotice', 'creator'));
    return { url, alt: (node && text(anyOf(node, 'caption', 'description', 'name'))) ?? '', ...(credit && { credit }) };
  };

  return {
    text,
    names: (value) => [...new Set(list(value).flatMap((each) => one(each) ?? []))],
    address,
    language,
    place,
    image,
    order,
  };
}

const idIn = (value: unknown): unknown => {
  const [first] = list(value);
  return isNode(first) ? (first['@id'] ?? first['@value']) : first;
};

const join = (parts: readonly (string | undefined)[]): string | undefined =>
  [...new Set(parts.filter(Boolean))].join(', ') || undefined;

/** Whether a tag belongs to a language: `en-GB` belongs to `en`. */
const isOf = (tag: unknown, lang: string): boolean =>
  typeof tag === 'string' && lang !== '' && tag.toLowerCase().split(/[-_]/)[0] === lang.toLowerCase().split('-')[0];
