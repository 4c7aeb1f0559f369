/** A line that begins with a date and a colon. */
export interface EventLine {
  /** The words of the date, without its repetition rule. */
  readonly dates: string;
  /** The repetition rule: `every other week for 1 year`; '' if it does not repeat. */
  readonly repeats: string;
  readonly text: string;
}

/** Maximum length of a date, in UTF-16 code units. */
const LONGEST = 100;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const UNIT =
  '(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|h|(?:week|work|business)?\\s?days?|d|weeks?|w|months?|years?|y)';
/** What a date may consist of. */
const PART = new RegExp(
  `^(?:${[
    // Numbers, EDTF and clock times
    '[\\[{]?[-~?%]?Y?\\d[\\d:./,XTZ~?%+-]*[\\]}]?',
    `\\d+\\s?${UNIT}`,
    '\\d{1,2}(?::\\d\\d)?[ap]m',
    '\\d{4}-?W\\d\\d(?:-?\\d)?',
    `(?:${MONTH})[.,]?`,
    'bce?|ce|ad',
    'now|to|by|before|after|plus|every|other|for|times|until|till?|x',
    '!\\w+(?:\\.(?:start|end))?|\\.(?:start|end)',
    '[-–/+|]|\\.\\.',
    UNIT,
  ].join('|')})$`,
  'i',
);
/** At least one of these must occur, or the words are not a date. */
const DATED = new RegExp(`\\d|\\bnow\\b|\\b(?:${MONTH})\\b|![\\w]`, 'i');
const REPEATS = /\s+(every\s.*)$/i;

const isDate = (text: string): boolean => DATED.test(text) && text.split(/\s+/).every(isPart);
/** Words joined by a dash or slash are checked one by one: `2020-02-22T12:13:14Z-now`. */
const isPart = (word: string): boolean =>
  PART.test(word) || (/[-–/]/.test(word) && word.split(/[-–/]/).every((part) => part === '' || PART.test(part)));

/** Splits a line that begins with a date; undefined for any other line. O(1) */
export function eventLineOf(line: string): EventLine | undefined {
  const head = line.slice(0, LONGEST);
  for (const { index } of head.matchAll(/:/g)) {
    // The colon of a clock time
    if (/\d$/.test(head.slice(0, index)) && /^\d/.test(line.slice(index + 1))) continue;
    const written = head.slice(0, index).trim();
    if (!isDate(written)) return undefined;
    const [, repeats = ''] = REPEATS.exec(written) ?? [];
    return { dates: written.replace(REPEATS, ''), repeats, text: line.slice(index + 1).trim() };
  }
  return undefined;
}

/** Whether a line is an event. */
export const isEventLine = (line: string): boolean => eventLineOf(line) !== undefined;
