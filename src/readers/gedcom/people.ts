import { plainText } from '../json-ld/plain-text.ts';
import { isPointer, type Structure, under, valueUnder } from './lines.ts';

/** A text on one line, without control characters. */
export const oneLine = (text: string): string =>
  plainText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Whether a file asks not to show a record (RESN). */
export const isRestricted = (structure: Structure): boolean =>
  under(structure, 'RESN').some(({ value }) => /confidential|privacy/i.test(value));

/** The records of a file, by the id with which others refer to them. */
export class Records {
  readonly #byXref: ReadonlyMap<string, Structure>;

  constructor(records: readonly Structure[]) {
    this.#byXref = new Map(records.map((record) => [record.xref, record]));
  }

  /** The record that a structure points to; undefined if it points to none. */
  pointedTo({ value }: Structure): Structure | undefined {
    return isPointer(value) ? this.#byXref.get(value.trim()) : undefined;
  }
}

/** The name of a person as it is read aloud: `William /Parry/ Jr` without its slashes. Empty if there is none. */
export function nameOf(person: Structure): string {
  const [name] = under(person, 'NAME');
  if (!name) return '';
  const whole = oneLine(name.value.replace(/\/([^/]*)\//, ' $1 '));
  const parts = ['NPFX', 'GIVN', 'SPFX', 'SURN', 'NSFX'].map((tag) => oneLine(valueUnder(name, tag)));
  return whole || parts.filter(Boolean).join(' ');
}

/** The person or family whose events a record holds. */
export interface Owner {
  /** The record of the person or family. */
  readonly record: Structure;
  /** The person, or the partners of the family. */
  readonly persons: readonly Structure[];
  /** The names that are known. */
  readonly names: readonly string[];
  /** The names in words. */
  readonly whose: string;
}

/** Reads a record of a person or family. */
export function ownerOf(record: Structure, records: Records): Owner {
  const persons = personsOf(record, records);
  const names = persons.map(nameOf).filter(Boolean);
  const unnamed = record.tag === 'INDI' ? 'a person without a name' : 'a couple without names';
  return { record, persons, names, whose: names.slice(0, 3).join(' and ') || unnamed };
}

const personsOf = (record: Structure, records: Records): Structure[] =>
  record.tag === 'INDI' ? [record] : under(record, 'HUSB', 'WIFE').flatMap((one) => records.pointedTo(one) ?? []);
