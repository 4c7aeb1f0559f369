import { clip } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import type { LeftOut } from '../reading.ts';
import { xmlParser } from '../xml-parser.ts';
import { withReferences } from './ampersands.ts';
import { FeedField, FeedFields } from './fields.ts';
import { nameMaker } from './names.ts';

/** An entry of a feed. */
export interface FeedRecord {
  /** `line 12`, or the path of a JSON item. */
  readonly where: string;
  readonly fields: FeedFields;
  /** Why its XML is not well-formed; empty if it is. */
  readonly fault: string;
  /** Whether the file ends inside it. */
  readonly isCut: boolean;
}

/** The content of a feed. */
export interface FeedContents {
  /** The feed's own fields. */
  readonly channel: FeedFields;
  readonly records: readonly FeedRecord[];
  /** The first fault in the XML or JSON outside of its entries. */
  readonly fault: LeftOut | undefined;
}

type RecordDraft = { -readonly [K in keyof FeedRecord]: FeedRecord[K] } & { depth: number; isClosed: boolean };

/** UTF-16 code units read in one step. */
const CHUNK = 20_000;
/** Elements in each other at most: for each that is still open at the end saxes makes an error, which takes long. */
const DEEPEST = 20_000;
const CONTAINER = /^(?:rss|rdf:rdf|feed|channel)$/;
const RECORD = /^(?:item|entry)$/;
/** XML faults that lose nothing: HTML entity names, which are decoded later, and invisible characters. */
const HARMLESS =
  /entity|XML declaration|disallowed character\.|version number|encoding value|only one root|outside of root/;

/**
 * The entries of a feed in XML: RSS, RDF or Atom. XML that is not well-formed is read as far as possible: an entry ends
 * where the next one begins, and a wrong end tag has no other effect. Never throws. O(size).
 */
export function* feedXml(text: string): Steps<FeedContents> {
  const parser = xmlParser({ position: true, fragment: true });
  const nameOf = nameMaker();
  const channel = new FeedFields();
  const records: RecordDraft[] = [];
  let fault: FeedContents['fault'];
  let [depth, begun] = [0, 1];
  let record: RecordDraft | undefined;
  let field: { readonly field: FeedField; readonly depth: number } | undefined;
  let hasJustClosedRecord = false;

  parser.on('opentagstart', () => (begun = parser.line));
  parser.on('opentag', ({ name: written, attributes: given }) => {
    if (++depth > DEEPEST) throw new RangeError('elements are nested too deep');
    const attributes = new Map(
      Object.entries(given).map(([key, value]) => [key.toLowerCase(), typeof value === 'string' ? value : value.value]),
    );
    const name = nameOf(written, attributes);
    const isInRecord = record !== undefined && !record.isClosed;
    if (RECORD.test(name) && !(field && isInRecord && !field.field.isSimple)) {
      if (record && isInRecord) record.fault ||= 'it has no end tag';
      const fields = new FeedFields(attributes);
      records.push((record = { where: `line ${begun}`, fields, fault: '', isCut: false, depth, isClosed: false }));
      field = undefined;
    } else if (field && !(field.field.isSimple && FeedField.isKnown(name))) {
      field.field.open(name, attributes);
    } else if (CONTAINER.test(name)) {
      channel.take(attributes);
      field = undefined;
    } else {
      field = { field: new FeedField(name, attributes), depth };
      if (FeedField.isKnown(name)) (record && isInRecord ? record.fields : channel).add(field.field);
    }
  });
  parser.on('closetag', ({ name }) => {
    hasJustClosedRecord = depth === record?.depth && !record.isClosed;
    if (record && hasJustClosedRecord) record.isClosed = true;
    if (field && depth <= field.depth) field = undefined;
    else field?.field.close(name);
    depth--;
  });
  parser.on('text', (words) => field?.field.append(words));
  parser.on('cdata', (words) => field?.field.append(words));
  parser.on('error', ({ message: whole }) => {
    const message = whole.replace(/^(?:undefined:)?\d+:\d+: /, '');
    if (record && hasJustClosedRecord && message === 'unexpected close tag.') {
      record.isClosed = false;
      // Its own end tag is an error as well, because the parser is now outside of it
      record.depth = 0;
    }
    hasJustClosedRecord = false;
    // The end tag of an entry that seemed to have ended at a wrong tag
    if (record && /^unmatched closing tag: (?:\w+:)?(?:item|entry)\./i.test(message)) {
      record.isClosed = true;
      field = undefined;
    } else if (!HARMLESS.test(message)) {
      if (record && !record.isClosed) record.fault ||= message.replace(/\.$/, '');
      else fault ??= faultAt(parser.line, message);
    }
  });
  try {
    const xml = withReferences(text);
    for (let at = 0; at < xml.length; at += CHUNK) {
      parser.write(xml.slice(at, at + CHUNK));
      yield at / xml.length;
    }
    if (record) record.isCut = !record.isClosed;
    parser.close();
  } catch (error) {
    fault ??= faultAt(parser.line, String(error));
  }
  return { channel, records, fault };
}

const faultAt = (line: number, message: string): LeftOut => ({
  where: `line ${line}`,
  why: 'This XML is not well-formed: parts of it may be lost.',
  raw: clip(message),
});
