import { isNode, list, type Node } from '../json-ld/graph.ts';
import { textValue } from '../record-list.ts';
import type { WikidataTime } from './time.ts';

/** A property and its value, as Wikidata's statements, qualifiers and references hold them. */
export interface Snak {
  readonly property: string;
  /** `somevalue`: there is one, which is unknown. `novalue`: it is known that there is none. */
  readonly kind: 'value' | 'somevalue' | 'novalue';
  /** Type of the property: `time`, `wikibase-item`, `quantity`, `external-id`; that of the value where a file names none. */
  readonly datatype: string;
  readonly value: unknown;
}

/** Old files have no type of the property. */
const DATATYPES: Readonly<Record<string, string>> = { 'wikibase-entityid': 'wikibase-item' };

/** Reads a snak; undefined where a file holds something else in its place. */
export function snakOf(value: unknown): Snak | undefined {
  if (!isNode(value)) return undefined;
  const { snaktype, datavalue } = value;
  const property = textValue(value['property']);
  if (!/^P\d+$/.test(property)) return undefined;
  const data = isNode(datavalue) ? datavalue : {};
  const type = textValue(data['type']);
  return {
    property,
    kind: snaktype === 'somevalue' || snaktype === 'novalue' ? snaktype : 'value',
    datatype: textValue(value['datatype']) || (DATATYPES[type] ?? type),
    value: data['value'],
  };
}

/** The snaks of each property: of `qualifiers`, or of the `snaks` of a reference. */
export function snaksOf(value: unknown): ReadonlyMap<string, readonly Snak[]> {
  if (!isNode(value)) return new Map();
  return new Map(Object.entries(value).map(([id, snaks]) => [id, list(snaks).flatMap((one) => snakOf(one) ?? [])]));
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The time that a snak holds; undefined for any other value. */
export function timeOf({ kind, value }: Snak): WikidataTime | undefined {
  if (kind !== 'value' || !isNode(value) || typeof value['time'] !== 'string') return undefined;
  return {
    time: value['time'],
    precision: typeof value['precision'] === 'number' ? value['precision'] : NaN,
    calendar: textValue(value['calendarmodel']),
    timezone: numberOf(value['timezone']),
    before: numberOf(value['before']),
    after: numberOf(value['after']),
  };
}

/** The id of the entity that a snak holds; empty for any other value. */
export function entityOf({ value }: Snak): string {
  if (!isNode(value)) return '';
  const number = numberOf(value['numeric-id']);
  return textValue(value['id']) || (number > 0 ? `Q${number}` : '');
}

/** The text that a snak holds; empty for any other value. */
export const textOf = ({ value }: Snak): string => textValue(isNode(value) && 'text' in value ? value['text'] : value);

/** The language of the text that a snak holds; empty where it has none. */
export const languageOf = ({ value }: Snak): string => (isNode(value) ? textValue(value['language']) : '');

/** A field that holds an object; PHP writes an empty one as a list. */
export const fieldsIn = (value: unknown): Node => (isNode(value) ? value : {});
