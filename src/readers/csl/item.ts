import { BLANKS } from '../blanks.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { ArticleRecord } from '../../file/types.ts';
import { isWebAddress } from '../article-shelf.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import type { ReadOptions } from '../reader.ts';
import { first, textValue } from '../record-list.ts';
import type { WrittenDate } from '../written-date.ts';
import { cslDate } from './dates.ts';

/** An item of a library. */
export interface Item {
  readonly article: Omit<ArticleRecord, 'id'>;
  readonly issued: WrittenDate | undefined;
  /** The date in the words of the library; empty if it has none. */
  readonly dateText: string;
  readonly abstract: string;
}

type Fields = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => plainText(textValue(first(value))).replace(BLANKS, ' ');

/** Types of works that are published on their own; others appear in a container, such as a paper or a site. */
const BY_THEMSELVES = /^(?:book|report|thesis|manuscript|motion_picture|dataset|document)$/;

/** Reads an item of CSL-JSON; undefined if it has no title. */
export function itemOf(fields: Fields, { order }: ReadOptions): Item | undefined {
  const headline = textOf(fields['title']) || textOf(fields['title-short']);
  if (!headline) return undefined;
  const issued = cslDate(edtfOf(fields, 'issued') ?? fields['issued'], order);
  const accessed = cslDate(edtfOf(fields, 'accessed') ?? fields['accessed'], order);
  const [container, publisher] = [textOf(fields['container-title']), textOf(fields['publisher'])];
  const archived = textValue(fields['archive_location']);
  return {
    article: {
      headline,
      ...filled({
        publisher:
          (BY_THEMSELVES.test(textValue(fields['type'])) ? publisher || container : container || publisher) ||
          undefined,
        author: namesOf(fields['author']) || undefined,
        published: issued && 'edtf' in issued ? issued.edtf : undefined,
        url: addressOf(fields),
        lang: languageOf(textValue(fields['language'])),
        archived: isWebAddress(archived) ? archived : undefined,
        retrieved: accessed && 'edtf' in accessed ? accessed.edtf : undefined,
      }),
    },
    issued,
    dateText: literalOf(fields['issued']),
    abstract: plainText(textValue(first(fields['abstract']))),
  };
}

/**
 * The date exactly as it was before the export: this project's own writer stores it in `custom` if a CSL date variable
 * cannot hold all of it.
 */
function edtfOf({ custom }: Fields, name: string): string | undefined {
  const edtf = typeof custom === 'object' && custom !== null ? (custom as Fields)['edtf'] : undefined;
  const written = typeof edtf === 'object' && edtf !== null ? textValue((edtf as Fields)[name]) : '';
  return parseValidDate(written) && written;
}

function addressOf(fields: Fields): string | undefined {
  const url = textValue(first(fields['URL']));
  if (isWebAddress(url)) return url;
  const doi = /10\.\d{4,9}\/\S+$/.exec(textValue(first(fields['DOI'])))?.[0];
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}

/** A language tag, or undefined if the text is not one: libraries also hold names of languages. */
export function languageOf(written: string): string | undefined {
  const tag = written.replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
}

function literalOf(issued: unknown): string {
  if (typeof issued !== 'object' || issued === null) return '';
  return plainText(textValue((issued as Fields)['literal']));
}

/** Names in reading order: given names, particles, family name, suffix. */
function namesOf(value: unknown): string {
  const names = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return names
    .map((name) => {
      if (typeof name !== 'object' || name === null) return plainText(textValue(name));
      const { literal, given, family, suffix, ...rest } = name as Fields;
      const particles = [rest['dropping-particle'], rest['non-dropping-particle']];
      const parts = textValue(literal) ? [literal] : [given, ...particles, family, suffix];
      return plainText(parts.map(textValue).filter(Boolean).join(' '));
    })
    .filter(Boolean)
    .join(', ');
}
