import { recordsOf, type ListRecord } from '../record-list.ts';
import { isInstantInJson, type SimileRecord } from './record.ts';

/** The events of a JSON document; what is no object has no fields. */
export function jsonRecords(document: unknown): SimileRecord[] {
  return recordsOf(document, ['events']).map(({ where, fields: written, raw }: ListRecord) => {
    const fields = new Map(
      Object.entries(written ?? {}).flatMap(([name, value]) =>
        ['string', 'number', 'boolean'].includes(typeof value) ? [[name.toLowerCase(), String(value)]] : [],
      ),
    );
    return { where, fields, text: '', raw, isInstant: isInstantInJson(fields) };
  });
}
