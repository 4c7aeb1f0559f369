import { padded } from '../dates/edtf/edtf-text.ts';
import { MONTH, monthNumber, SEASON } from './english-words.ts';
import { qualify, rewrite } from './rewrite.ts';
import { type DateRule, dateRule, type ReadPhrase } from './date-rule.ts';

/** Three or more days: "12, 13 and 14". */
const DAYS = '\\d{1,2}(?:, ?\\d{1,2})+,? and \\d{1,2}';

const monthDigits = (name: string): string => padded(monthNumber(name));

const setOfDays = (days: string, month: string, year = '') => ({
  edtf: `{${(days.match(/\d+/g) ?? []).map((day) => `${year}-${monthDigits(month)}-${padded(Number(day))}`).join(',')}}`,
});

/** Rules for the notation of library and archive catalogues; tried before the rules for other phrases. */
export function catalogueRules(read: ReadPhrase): readonly DateRule[] {
  return [
    // A correction: the date is what follows "i.e."
    dateRule('(.*\\d.*?),? (?:ie|that is|recte),? (.+)', ([, right = ''], context) => read(right, context)),
    // Requires a separator after "nd" or "sa": without one, "ND" can be a place and "SA" a weekday
    dateRule('(?:(?:nd|sd|sa)(?:,|;| -)|(?:no date|undated)(?:,|;| -)?) \\(?([^()]+)\\)?', ([rest = ''], context) =>
      read(rest, context),
    ),
    dateRule('(?:©|℗|\\(c\\)|\\(p\\)|copyright|cop) ?(\\d{4})', ([year = '']) => ({ edtf: year })),
    dateRule('(1[4-9]\\d|20\\d)\\?', ([decade], context) =>
      context.lenient
        ? { edtf: `${decade}X?` }
        : context.refuse(`"${decade}?" has three digits of a year: write ${decade}X for the decade`),
    ),
    dateRule(
      '(?:from )?(.+?)(?: -|-| to| until| till| through) ?(?:the )?(?:present|now|today|date|ongoing|current)(?: day)?',
      rewrite(read, ({ edtf }) => `${edtf}/..`),
    ),
    dateRule(
      '(.*[^ -]) ?-',
      rewrite(read, ({ edtf }) => `${edtf}/..`),
    ),
    dateRule(
      '- ?([^?]+)',
      rewrite(read, ({ edtf }) => `../${edtf}`),
    ),
    dateRule(
      '(.+?) (?:-|to) \\?',
      rewrite(read, ({ edtf }) => `${edtf}/`),
    ),
    dateRule(
      '\\? ?(?:-|to) ?(.+)',
      rewrite(read, ({ edtf }) => `/${edtf}`),
    ),
    dateRule('(.+) or thereabouts?', qualify(read, '~')),
    dateRule('inclusive(?: dates?)?:? (.+)|(.+?),? \\(?inclusive\\)?', ([after, before = ''], context) =>
      read(after || before, context),
    ),
    // "circa" and "?" may apply to the year, month or day alone
    dateRule(`${MONTH} circa (\\d{4})`, ([month = '', year]) => ({ edtf: `${year}~-${monthDigits(month)}` })),
    dateRule(`(?:(\\d{1,2}) )?${MONTH}\\?,? (\\d{4})`, ([day = '', month = '', year]) => ({
      edtf: `${year}-?${monthDigits(month)}${day && `-${padded(Number(day))}`}`,
    })),
    dateRule(`${MONTH} (\\d{1,2})\\?,? (\\d{4})`, ([month = '', day, year]) => ({
      edtf: `${year}-${monthDigits(month)}-?${padded(Number(day))}`,
    })),
    dateRule(`${MONTH} (${DAYS}),? (\\d{4})`, ([month = '', days = '', year]) => setOfDays(days, month, year)),
    dateRule(`(${DAYS}) ${MONTH},? (\\d{4})`, ([days = '', month = '', year]) => setOfDays(days, month, year)),
    dateRule(`(\\d{4}) \\(${SEASON}\\)`, ([year, season], context) => read(`${season} ${year}`, context)),
    dateRule('(.+?),? \\(?(early|late)\\)?', ([period, part], context) => read(`${part} ${period}`, context)),
    dateRule(
      '(\\d+(?:st|nd|rd|th) century),? ((?:1st|2nd|3rd|4th|first|second|third|fourth|last) (?:half|quarter))',
      ([century, part], context) => read(`${part} ${century}`, context),
    ),
    dateRule('after (.+?),? (?:and|but|or)? ?before (.+)', ([a = '', b = ''], context) => {
      const from = /^\[(.+)\.\.\]$/.exec(read(`after ${a}`, context)?.edtf ?? '')?.[1];
      const to = /^\[\.\.(.+)\]$/.exec(read(`before ${b}`, context)?.edtf ?? '')?.[1];
      return from && to ? { edtf: `[${from}..${to}]` } : undefined;
    }),
    dateRule(
      'not (?:before|earlier than) (.+?),? (?:and |but |or )?not (?:after|later than) (.+)',
      ([a = '', b = ''], context) => read(`between ${a} and ${b}`, context),
    ),
    dateRule('(.+)-\\?', ([text = ''], context) => {
      const from = read(text, context);
      if (from && context.lenient) return { edtf: `${from.edtf}/` };
      return from && context.refuse('"-?" can stand for an end that is not known or for a digit that is not');
    }),
  ];
}

/** A text without cataloguers' brackets: [ ] around what they supplied, ( ) around the whole. */
export function withoutBrackets(text: string): string {
  return (
    text
      // In MARC records three digits in brackets are a decade
      .replace(/^\[ ?(1[4-9]\d|20\d)\? ?\]?$/, '$1-?')
      .replace(/^\[?(nd|sd|sa)\]? ?(?=[[(])/, '$1, ')
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/\] ?- ?| ?- ?\[/g, ' - ')
      .replace(/[[\]]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^ |[\s.,;:]+$/g, '')
  );
}
