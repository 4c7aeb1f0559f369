import { parseValidDate } from '../dates/parse-valid-date.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../store/selection.ts';
import { GROUPINGS, type Grouping } from '../store/grouping.ts';
import { LAYOUTS, type LayoutChoice } from './view-state.ts';

/** The fields of a view that an address contains. */
export interface Address {
  /** The time in view, EDTF. */
  readonly range?: string;
  /** Id of the selected event or article; '' for none. */
  readonly selected?: string;
  readonly query?: string;
  /** Ids of the hidden categories; '' is the events without one. */
  readonly hidden?: readonly string[];
  readonly evidence?: readonly EvidenceKind[];
  readonly groupBy?: Grouping;
  /** The day as of which the story is shown, EDTF; '' for today. */
  readonly asKnownOn?: string;
  /** Whether events that were not yet reported on that day are left out. */
  readonly hidesNotYetReported?: boolean;
  /** Whether each event is joined to its first report. */
  readonly showsLag?: boolean;
  readonly layout?: LayoutChoice;
  /** Digest of what the story contained when the link was made: see `linkDigest`. */
  readonly data?: string;
}

/** Maximum length of a text taken from an address, UTF-16 code units. Addresses are untrusted input. */
const LONGEST = 500;

/** Text as written in an address: readable, except that characters which would end it are escaped. Lone surrogates become U+FFFD. */
const escape = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
    .replace(/%20/g, '+')
    .replace(/%(2F|3A|3F|40|5B|5D|7B|7D)/g, (escaped) => decodeURIComponent(escaped));

/** The text that `escape` wrote, cut to `LONGEST`; undefined if it is malformed. */
function unescape(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).slice(0, LONGEST);
  } catch {
    return undefined;
  }
}

/** A list with commas between its items. A list that contains only '' is written as a single comma. */
const escapeList = (list: readonly string[]): string =>
  list.map((item) => escape(item).replaceAll(',', '%2C')).join(',') || (list.length > 0 ? ',' : '');

const unescapeList = (text: string): string[] =>
  text === '' ? [] : [...new Set(text.split(',').map(unescape))].filter((item) => item !== undefined);

const isDate = (text: string): boolean => parseValidDate(text) !== undefined;

/** The name of a field in an address, and functions to write and read it; `read` returns undefined for an invalid value. */
interface Field<Key extends keyof Address> {
  readonly name: string;
  readonly key: Key;
  readonly write: (value: NonNullable<Address[Key]>) => string;
  readonly read: (text: string) => Address[Key] | undefined;
}

const field = <Key extends keyof Address>(
  name: string,
  key: Key,
  write: Field<Key>['write'],
  read: Field<Key>['read'],
) => ({
  name,
  write: (address: Address): string | undefined => {
    const value = address[key];
    return value === undefined ? undefined : write(value);
  },
  read: (text: string): Address => {
    const value = read(text);
    return value === undefined ? {} : { [key]: value };
  },
});

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((choice) => choice === text);

const date = (text: string): string | undefined => {
  const read = unescape(text);
  return read !== undefined && isDate(read) ? read : undefined;
};

/** Writes a switch as a word, hidden or shown. `on` is the value for "hidden". */
const hiddenOrShown =
  (on: boolean) =>
  (isOn: boolean): string =>
    isOn === on ? 'hidden' : 'shown';

const isHiddenOrShown =
  (on: boolean) =>
  (text: string): boolean | undefined => {
    const word = oneOf(['hidden', 'shown'], text);
    return word === undefined ? undefined : (word === 'hidden') === on;
  };

/** The fields in the order in which they are written. */
const FIELDS = [
  field('r', 'range', escape, date),
  field('e', 'selected', escape, unescape),
  field('q', 'query', escape, unescape),
  field('hide', 'hidden', escapeList, unescapeList),
  field('ev', 'evidence', escapeList, (text) =>
    unescapeList(text).flatMap((kind) => oneOf(EVIDENCE_KINDS, kind) ?? []),
  ),
  field('by', 'groupBy', escape, (text) => oneOf([...GROUPINGS, ''], text)),
  field('known', 'asKnownOn', escape, (text) => (text === '' ? '' : date(text))),
  field('unreported', 'hidesNotYetReported', hiddenOrShown(true), isHiddenOrShown(true)),
  field('lag', 'showsLag', hiddenOrShown(false), isHiddenOrShown(false)),
  field('view', 'layout', escape, (text) => oneOf(LAYOUTS, text)),
  field('data', 'data', escape, (text) => (/^[\w.-]+$/.test(text) ? text.slice(0, LONGEST) : undefined)),
] as const;

/** Whether a part of a hash is a field of the element with this prefix. */
const isOwn = (part: string, prefix: string): boolean =>
  FIELDS.some(({ name }) => part.startsWith(`${withPrefix(name, prefix)}=`));

const withPrefix = (name: string, prefix: string): string => (prefix ? `${escape(prefix)}.${name}` : name);

const partsOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/**
 * Reads the fields of a view from a hash. Ignores what it does not understand: other parts, invalid values, and dates that are not EDTF.
 * If two parts have the same name, the first is used. Ids are not checked.
 * @param hash with or without its `#`, as in `location.hash`.
 * @param prefix prefix of this element's parts: `#a.q=kim` with the prefix `a`; '' for none.
 */
export function readAddress(hash: string, prefix: string): Address {
  const parts = partsOf(hash);
  return Object.assign(
    {},
    ...FIELDS.map(({ name, read }) => {
      const begin = `${withPrefix(name, prefix)}=`;
      const part = parts.find((each) => each.startsWith(begin));
      return part === undefined ? {} : read(part.slice(begin.length));
    }),
  ) as Address;
}

/**
 * A hash, without `#`, in which the address replaces the previous one: other parts as they were, then the fields in a fixed order, such as
 * `r=2024-05/2024-11&e=treaty&q=kim&hide=response&by=people&view=list`. Fields that the address does not have are left out.
 */
export function hashWith(hash: string, prefix: string, address: Address): string {
  const others = partsOf(hash).filter((part) => !isOwn(part, prefix));
  const own = FIELDS.flatMap(({ name, write }) => {
    const value = write(address);
    return value === undefined ? [] : `${withPrefix(name, prefix)}=${value}`;
  });
  return [...others, ...own].join('&');
}

/** The fields of an address whose values differ from those of another. */
export const addressChanges = (address: Address, from: Address): Address =>
  Object.fromEntries(
    Object.entries(address).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(from[key as keyof Address]),
    ),
  );
