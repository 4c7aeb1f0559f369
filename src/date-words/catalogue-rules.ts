import type { ReadPhrase } from './spans-and-sets.ts';
import { type Rule, rule } from './rules.ts';

/** What library and archive catalogues write around dates; tried before all other phrases. */
export function catalogueRules(read: ReadPhrase): readonly Rule[] {
  return [
    // A correction: what follows "i.e." is the date.
    rule('(.*\\d.*?),? (?:ie|that is|recte),? (.+)', ([, right = ''], context) => read(right, context)),
    // Without a mark between them "ND" is a place and "SA" a day.
    rule('(?:(?:nd|sd|sa)(?:,|;| -)|(?:no date|undated)(?:,|;| -)?) \\(?([^()]+)\\)?', ([rest = ''], context) =>
      read(rest, context),
    ),
    rule('(?:©|℗|\\(c\\)|\\(p\\)|copyright|cop) ?(\\d{4})', ([year = '']) => ({ edtf: year })),
    rule('(1[4-9]\\d|20\\d)\\?', ([decade], context) =>
      context.lenient
        ? { edtf: `${decade}X?` }
        : context.refuse(`"${decade}?" has three digits of a year: write ${decade}X for the decade`),
    ),
    rule(
      '(?:from )?(.+?)(?: -|-| to| until| till| through) ?(?:the )?(?:present|now|today|date|ongoing)(?: day)?',
      ([text = ''], context) => {
        const from = read(text, context);
        return from && { edtf: `${from.edtf}/..` };
      },
    ),
    rule('(.*[^ -]) ?-', ([text = ''], context) => {
      const from = read(text, context);
      return from && { edtf: `${from.edtf}/..` };
    }),
    rule('- ?([^?]+)', ([text = ''], context) => {
      const to = read(text, context);
      return to && { edtf: `../${to.edtf}` };
    }),
    rule('(.+?) (?:-|to) \\?', ([text = ''], context) => {
      const from = read(text, context);
      return from && { edtf: `${from.edtf}/` };
    }),
    rule('\\? ?(?:-|to) ?(.+)', ([text = ''], context) => {
      const to = read(text, context);
      return to && { edtf: `/${to.edtf}` };
    }),
    rule('(.+)-\\?', ([text = ''], context) => {
      const from = read(text, context);
      if (from && context.lenient) return { edtf: `${from.edtf}/` };
      return from && context.refuse('"-?" can stand for an end that is not known or for a digit that is not');
    }),
  ];
}

/** A text without the marks of the cataloguer: [ ] around what was supplied, ( ) around the whole. */
export function withoutBrackets(text: string): string {
  return (
    text
      // Three digits in brackets are a decade, as MARC records have it.
      .replace(/^\[ ?(1[4-9]\d|20\d)\? ?\]?$/, '$1-?')
      .replace(/^\[?(nd|sd|sa)\]? ?(?=[[(])/, '$1, ')
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/\] ?- ?| ?- ?\[/g, ' - ')
      .replace(/[[\]]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^ |[\s.,;:]+$/g, '')
  );
}
