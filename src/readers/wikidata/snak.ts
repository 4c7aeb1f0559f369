import { isNode, list, type Node } from '../json-ld/graph.ts';
import { textValue } from '../record-list.ts';
import type { WikidataTime } from './time.ts';

/** A property and its value, as used in Wikidata's statements, qualifiers and references. */
export interface Snak {
  readonly property: string;
  /** `somevalue` means that there is an unknown value; `novalue` means that there is known to be none. */
  readonly kind: 'value' | 'somevalue' | 'novalue';
  /**
   * Type of the property: `time`, `wikibase-item`, `quantity`, `external-id`; the type of the value if the file does
   * not give it.
   */
  readonly datatype: string;
  readonly value: unknown;
}

/** Old files do not give the type of the property; it is derived from the type of the value. */
const DATATYPES: Readonly<Record<string, string>> = { 'wikibase-entityid': 'wikibase-item' };

/** Reads a snak; undefined if the value is not one. */
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

/** The snaks of each property in `qualifiers`, or in the `snaks` of a reference. */
export function snaksOf(value: unknown): ReadonlyMap<string, readonly Snak[]> {
  if (!isNode(value)) return new Map();
  return new Map(Object.entries(value).map(([id, snaks]) => [id, list(snaks).flatMap((one) => snakOf(one) ?? [])]));
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The time in a snak; undefined for any other value. */
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

/** The id of the entity in a snak; empty for any other value. */
export function entityOf({ value }: Snak): string {
  if (!isNode(value)) return '';
  const number = numberOf(value['numeric-id']);
  return textValue(value['id']) || (number > 0 ? `Q${number}` : '');
}

/** The text in a snak; empty for any other value. */
export const textOf = ({ value }: Snak): string => textValue(isNode(value) && 'text' in value ? value['text'] : value);

/** The language of the text in a snak; empty if it has none. */
export const languageOf = ({ value }: Snak): string => (isNode(value) ? textValue(value['language']) : '');

/** A field that holds an object; PHP writes an empty one as a list. */
export const fieldsIn = (value: unknown): Node => (isNode(value) ? value : {});
