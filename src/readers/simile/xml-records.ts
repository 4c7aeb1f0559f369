import { clip } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import type { LeftOut } from '../reading.ts';
import { xmlParser } from '../xml-parser.ts';
import { isInstantInXml, type SimileRecord } from './record.ts';

/** UTF-16 code units read in one step. */
const CHUNK = 10_000;
/** Elements in each other at most: for each that is still open at the end saxes makes an error, which takes long. */
const DEEPEST = 20_000;

/** The attributes of an element, approximately as written, shortened. */
const rawOf = (fields: ReadonlyMap<string, string>): string =>
  clip([...fields].map(([name, value]) => `${name}="${value}"`).join(' '));

const isEvent = (name: string): boolean => name.toLowerCase() === 'event';

/**
 * The `event` elements of an XML document. XML that is not well-formed is read as far as possible. saxes is used in
 * pages, too, because the browser's own parser accepts no plain text under a Trusted Types policy and does not report
 * lines.
 */
export function* xmlRecords(text: string): Steps<{ records: SimileRecord[]; faults: LeftOut[] }> {
  const records: SimileRecord[] = [];
  const faults: LeftOut[] = [];
  const parser = xmlParser({ position: true });
  let open: { readonly line: number; readonly fields: ReadonlyMap<string, string>; text: string } | undefined;
  const close = (): void => {
    if (!open) return;
    const { fields } = open;
    records.push({
      where: `line ${open.line}`,
      fields,
      text: open.text,
      raw: () => rawOf(fields),
      isInstant: isInstantInXml(fields),
    });
    open = undefined;
  };
  let begun = 1;
  let depth = 0;
  parser.on('opentagstart', () => {
    begun = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new RangeError('elements are nested too deep');
    if (!isEvent(name)) return;
    close();
    const fields = new Map(
      Object.entries(attributes).map(([key, value]) => [
        key.toLowerCase(),
        typeof value === 'string' ? value : value.value,
      ]),
    );
    open = { line: begun, fields, text: '' };
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (isEvent(name)) close();
  });
  const append = (words: string): void => {
    if (open) open.text += words;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', ({ message }) => {
    if (faults.length === 0)
      faults.push({
        where: `line ${parser.line}`,
        why: 'This XML is not well-formed: events may be lost.',
        raw: clip(message),
      });
  });
  try {
    for (let at = 0; at < text.length; at += CHUNK) {
      parser.write(text.slice(at, at + CHUNK));
      yield at / text.length;
    }
    parser.close();
  } catch (error) {
    faults.push({ where: `line ${parser.line}`, why: 'This is not XML from here on.', raw: clip(String(error)) });
  }
  close();
  return { records, faults };
}
