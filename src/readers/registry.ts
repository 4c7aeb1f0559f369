import { clip } from '../file/problem.ts';
import { cslFormat } from './csl/format.ts';
import { csvFormat } from './csv/format.ts';
import { feedFormat } from './feed/format.ts';
import { gedcomFormat } from './gedcom/format.ts';
import { headOf } from './head.ts';
import { htmlFormat } from './html/format.ts';
import { icalFormat } from './ical/format.ts';
import { jsonFormat } from './json/format.ts';
import { jsonLdFormat } from './json-ld/format.ts';
import { markdownFormat } from './markdown/format.ts';
import { markwhenFormat } from './markwhen/format.ts';
import type { Format, SourceText } from './reader.ts';
import { bibtexFormat, risFormat } from './references/format.ts';
import { simileFormat } from './simile/format.ts';
import { timelineJsFormat } from './timelinejs/format.ts';
import { visFormat } from './vis/format.ts';
import { wikidataFormat } from './wikidata/format.ts';
import { xlsxFormat } from './xlsx/format.ts';

/**
 * All formats that can be read. If two are equally likely, the first one is taken. To add a format, add a folder with
 * its `format.ts` and its reader (loaded only when a source needs it), and a line here.
 */
export const FORMATS: readonly Format[] = [
  jsonFormat,
  jsonLdFormat,
  timelineJsFormat,
  htmlFormat,
  csvFormat,
  xlsxFormat,
  markdownFormat,
  markwhenFormat,
  icalFormat,
  visFormat,
  simileFormat,
  cslFormat,
  feedFormat,
  bibtexFormat,
  risFormat,
  wikidataFormat,
  gedcomFormat,
];

const essenceOf = (contentType: string): string =>
  contentType
    .replace(/;[^]*$/, '')
    .trim()
    .toLowerCase();
const nameOf = (address: string): string =>
  /^(?:data|blob):/i.test(address)
    ? ''
    : address
        .replace(/[?#][^]*$/, '')
        .replace(/^[^]*[/\\]/, '')
        .toLowerCase();

/** The most likely format of a source, or undefined if no format accepts it. Never throws; O(1). */
export function formatOf({ text, contentType, address }: SourceText, formats = FORMATS): Format | undefined {
  const [head, essence, name] = [headOf(text), essenceOf(contentType), nameOf(address)];
  let best: Format | undefined;
  let most = 0;
  for (const format of formats) {
    const likelihood = format.accepts(head, essence, name);
    if (likelihood > most) [best, most] = [format, likelihood];
  }
  return best;
}

/** The format with the given id; undefined if there is none. */
export const formatNamed = (id: string, formats = FORMATS): Format | undefined =>
  formats.find((format) => format.id === id);

/**
 * Why a source that no format accepts is not read: what it holds, and what would be right. Sentences without its
 * address.
 */
export function unknownFormat({ text, contentType }: SourceText, formats = FORMATS): string {
  const essence = essenceOf(contentType);
  const type = essence && ` (${clip(essence)})`;
  const head = headOf(text);
  const found = head ? `It begins with “${clip(head.replace(/\s+/g, ' '))}”${type}` : `It is empty${type}`;
  const [last, ...others] = formats.map(({ label }) => label).toReversed();
  return `${found}, which no reader knows. Write ${others.toReversed().join(', ')} or ${last}.`;
}
