import { recordsOf, type ListRecord } from '../record-list.ts';
import { isInstantInJson, type SimileRecord } from './record.ts';

/** Short names that SIMILE accepts for others, to make files smaller. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  eid: 'eventid',
  s: 'start',
  e: 'end',
  ls: 'lateststart',
  ee: 'earliestend',
  d: 'description',
  de: 'durationevent',
  t: 'title',
  c: 'classname',
};

/** The events of a JSON document; a value that is not an object has no fields. */
export function jsonRecords(document: unknown): SimileRecord[] {
  return recordsOf(document, ['events']).map(({ where, fields: written, raw }: ListRecord) => {
    const fields = new Map(
      Object.entries(written ?? {}).flatMap(([name, value]) =>
        ['string', 'number', 'boolean'].includes(typeof value) ? [[name.toLowerCase(), String(value)]] : [],
      ),
    );
    for (const [short, name] of Object.entries(SHORT_NAMES)) {
      const value = fields.get(short);
      if (value !== undefined && !fields.has(name)) fields.set(name, value);
    }
    return { where, fields, text: '', raw, isInstant: isInstantInJson(fields) };
  });
}
