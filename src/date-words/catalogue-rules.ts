import { rewrite } from './rewrite.ts';
import { type DateRule, dateRule, type ReadPhrase } from './date-rule.ts';

/** Rules for what library and archive catalogues write around dates; tried before those for other phrases. */
export function catalogueRules(read: ReadPhrase): readonly DateRule[] {
  return [
    // A correction: the date is what follows "i.e."
    dateRule('(.*\\d.*?),? (?:ie|that is|recte),? (.+)', ([, right = ''], context) => read(right, context)),
    // With a separator only: elsewhere "ND" is a place and "SA" a day
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
      '(?:from )?(.+?)(?: -|-| to| until| till| through) ?(?:the )?(?:present|now|today|date|ongoing)(?: day)?',
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
    dateRule('(.+)-\\?', ([text = ''], context) => {
      const from = read(text, context);
      if (from && context.lenient) return { edtf: `${from.edtf}/` };
      return from && context.refuse('"-?" can stand for an end that is not known or for a digit that is not');
    }),
  ];
}

/** A text without the brackets of cataloguers: [ ] around what they supplied, ( ) around the whole. */
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
