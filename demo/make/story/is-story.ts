import type { Change } from './changes.ts';
import type { Row, Story } from './types.ts';

/*
 * Guards for stories from storage or from a link. They check what this page itself relies on; the content of articles
 * and of fields without a column is checked where the story is drawn.
 */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(is);

const isCited = (value: unknown): value is string | object => isText(value) || isObject(value);
const isNamed = (value: unknown): value is { id: string } => isObject(value) && isText(value['id']);

const isOpened = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['shown']) &&
  isText(value['date']) &&
  (value['dateText'] === undefined || isText(value['dateText']));

const isRow = (value: unknown): value is Row =>
  isObject(value) &&
  isText(value['id']) &&
  isText(value['dateText']) &&
  isText(value['title']) &&
  isListOf(value['articles'], isCited) &&
  isObject(value['kept']) &&
  (value['opened'] === undefined || isOpened(value['opened']));

/**
 * Whether a custom property belongs to the element and its value is a colour. A value with an address would load that
 * address.
 */
export const isColor = (name: string, color: string): boolean =>
  /^--cited-timeline-[\w-]{1,40}$/.test(name) && /^[#\w\s(),.%/-]{1,120}$/.test(color) && !/url|src|image/i.test(color);

const isLook = (value: unknown): value is Story['look'] =>
  isObject(value) &&
  isObject(value['colors']) &&
  Object.entries(value['colors']).every(([name, color]) => isText(color) && isColor(name, color)) &&
  [undefined, 'DMY', 'MDY'].some((order) => order === value['dateOrder']);

const isHead = (value: unknown): value is Story['head'] =>
  isObject(value) && ['title', 'lang'].every((key) => value[key] === undefined || isText(value[key]));

/** Whether a value is a story with unique ids. O(rows). */
export const isStory = (value: unknown): value is Story =>
  isObject(value) &&
  isHead(value['head']) &&
  isListOf(value['articles'], isNamed) &&
  isListOf(value['rows'], isRow) &&
  new Set(value['rows'].map(({ id }) => id)).size === value['rows'].length &&
  isLook(value['look']);

/** Whether a value is a list of changes. */
export const isChanges = (value: unknown): value is readonly Change[] =>
  Array.isArray(value) &&
  value.every((change) => {
    if (!isObject(change)) return false;
    const { type, from, to } = change;
    if (type === 'rows')
      return Number.isInteger(change['at']) && isListOf(change['removed'], isRow) && isListOf(change['added'], isRow);
    const is = type === 'head' ? isHead : type === 'look' ? isLook : type === 'articles' ? isArticles : isNothing;
    return is(from) && is(to);
  });

const isArticles = (value: unknown): boolean => isListOf(value, isNamed);
const isNothing = (): boolean => false;
