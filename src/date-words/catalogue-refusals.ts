import { dateText } from '../dates/edtf/edtf-text.ts';
import { MONTH, SEASON } from './english-words.ts';
import { because, refusal, type RefusalRule } from './refusal-rule.ts';
import { romanYear } from './roman-year.ts';

const BULK = '(?:bulk|majority|mostly|predominantly|chiefly|primarily)';
/** Words for what happened to an object after it was made; a date beside them may be the date of that. */
const COPIED = '(?:digiti[sz]ed|scanned|reprinted|reproduced|copied|photocopied|microfilmed|transcribed|uploaded)';
const HANDLED = '(?:postmarked|received|published|printed|issued|stamped|dated)';
const UNDATED = '(?:undated|nd|no date|not dated)';
const CENTURY = 'does not say its century: write the year with four digits';

const withoutCentury = (year: string) => ({ message: `"${year}" ${CENTURY}` });

/** Phrases of archive catalogues that have two meanings, or are not the date of the object itself. */
export const CATALOGUE_REFUSALS: readonly RefusalRule[] = [
  refusal(`^(.*\\d{4}.*?)[,;]? \\(?${BULK}(?: dates?)?:? .+$`, ([text = ''], read) => ({
    message: 'this has the dates of the whole and of the bulk: write only those of the whole',
    suggestion: read(text),
  })),
  refusal(
    `^\\(?${BULK}(?: dates?)?:? .*\\d|^.*\\d,? \\(?bulk\\)?$`,
    because('these are the dates of the bulk alone: write those of the whole'),
  ),
  refusal(`^(.*\\d.*?)(?:,|;| and) \\(?${UNDATED}\\)?$`, ([text = ''], read) => ({
    message: 'a part of it has no date: write the dates of the rest',
    suggestion: read(text),
  })),
  // "Nov./Dec. 1945", "12/13 November 1945", "1940s/1950s"
  refusal(
    '^(?=.*[a-z])(.*?)\\b([a-z]+|\\d{1,2}|\\d{3}0s)\\.?/([a-z]+|\\d{1,2}|\\d{3}0s)(?![/\\d])(.*)$',
    ([before = '', first = '', second = '', after = ''], read) => {
      const suggestion = read(`${before}${first} or ${second}${after}`);
      return suggestion === undefined
        ? undefined
        : { message: 'with a / between them this can be one of the two or both: write "or", or "to"', suggestion };
    },
  ),
  refusal("^(?:.* )?('\\d\\d)$", ([year = '']) => withoutCentury(year)),
  refusal('^-(\\d{1,3})$', ([year = '']) => ({
    message: `"-${year}" can be ${year} BCE or, as astronomers count, ${Number(year) + 1} BCE: write the era`,
    suggestion: dateText({ year: 1 - Number(year) }),
  })),
  refusal("^('\\d\\d) ?- ?'?\\d\\d$", ([year = '']) => withoutCentury(year)),
  refusal(`^(?:\\d{1,2}[ -]${MONTH}|${MONTH} \\d{1,2},)[ -](\\d\\d)$`, (groups) => withoutCentury(groups.at(-1) ?? '')),
  refusal(`^${MONTH}[ -](3[2-9]|[4-9]\\d)$`, ([, year = '']) => withoutCentury(year)),
  refusal(
    '^(?:the )?(?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$',
    because('a decade needs its century, as in 1990s'),
  ),
  refusal('^(?:circa )?(\\d{4}) ?[x×] ?(\\d{4})$', ([from = '', to = '']) =>
    from < to
      ? {
          message: `"${from} x ${to}" can be the first and the last year in which it may be, or a size: write "between"`,
          suggestion: `[${from}..${to}]`,
        }
      : undefined,
  ),
  refusal('^(?:anno |the year )?(m[mdclxvi]{3,})$', ([numerals = '']) => {
    const year = romanYear(numerals);
    return year === undefined
      ? undefined
      : { message: 'this is a year in Roman numerals: write it in digits', suggestion: String(year) };
  }),
  refusal(
    '^(?:fy ?|(?:fiscal|financial|academic|school) year )(\\d{4}.*)$|^(\\d{4}.*?),? \\(?(?:fiscal|financial|academic|school) year\\)?$',
    ([after = '', before = ''], read) => ({
      message: 'such a year begins in one year and ends in the next: write its first and its last month',
      suggestion: /\d{4}.*\d/.test(after || before) ? read(after || before) : undefined,
    }),
  ),
  refusal(
    '^(?:\\d{4},? )?(?:the )?(?:feast of )?(?:michaelmas|candlemas|martinmas|lammas|lady day|hilary term|trinity term|epiphany)\\b',
    because('this can be a day or a term: write its day, or its first and last month'),
  ),
  // Years that began in spring, written in both ways: "3 March 1643/4"
  refusal(
    `^(?=.*\\b${MONTH}\\b).*\\b1[0-7]\\d\\d/\\d{1,4}\\b.*$`,
    because('the year is written in two ways, by the old reckoning: write the day of the Gregorian calendar'),
  ),
  refusal(
    '^(?:.* )?turn of (?:the )?(?:\\S+ )?century$',
    because('the turn of a century does not say how many years are meant: write the first and the last'),
  ),
  refusal(
    `^${COPIED}\\b[^(]*(?:\\((?:originally )?(?:created|made|written|printed)? ?(.+)\\))?$`,
    ([text = ''], read) => ({
      message: 'this is the date of a copy: write when the thing itself is from',
      suggestion: text === '' ? undefined : read(text),
    }),
  ),
  refusal(
    `^(.*\\d.*?),? \\(?(?:${COPIED}|reprint|copy|copyright|printed|published|issued)\\b.*\\d.*$`,
    ([text = ''], read) => ({
      message: 'the date of a copy or of printing stands beside that of the thing itself: write the one that is meant',
      suggestion: read(text),
    }),
  ),
  refusal(`^${HANDLED}:? (?:in |on )?(.*\\d.*)$`, ([text = ''], read) => ({
    message: 'words before it say what happened then: write the date alone, if it is that of the thing itself',
    suggestion: read(text),
  })),
  refusal('^(.*\\d.*?),? \\(?sic!?\\)?$', ([text = ''], read) => ({
    message: '"sic" says that this is written so, not that it is right: write the date that is meant',
    suggestion: read(text),
  })),
  refusal(
    `^\\(?(?:no year|ny)\\)?$|^(?=.*\\b${MONTH}\\b)(?:.*[ ,(](?:no year|ny)\\)?|(?:no year|ny)\\b.*)$`,
    because('no year is given, and without one there is no place for it on a timeline'),
  ),
  refusal('^from (\\d{4}[^-–]*)$', ([text = ''], read) => {
    const start = /\b(?:to|until|till|through|onwards?|on)\b/.test(text) ? undefined : read(text);
    return start && !start.includes('/')
      ? { message: `"from" can have lost its end: write "since" or an end`, suggestion: `${start}/..` }
      : undefined;
  }),
  refusal(
    `^(?!between |from )(.*\\b(?:${MONTH}|${SEASON})(?: \\d{1,2})?),? (\\d{4}) (or|and) (\\d{4})(\\?)?$`,
    (groups, read) => {
      const [head = '', , , first = '', word = '', second = '', mark = ''] = groups;
      return {
        message: `it is not certain whether "${head}" is of both years: write it with each`,
        suggestion: read(`${head} ${first} ${word} ${head} ${second}${mark}`),
      };
    },
  ),
  refusal('^(\\d{4}) ?[-/] ?(\\d{2,4}),? \\(?(?:spring|summer|autumn|fall|winter)\\)?$', ([from = '', to = '']) =>
    String(Number(from) + 1).endsWith(to)
      ? undefined
      : { message: 'this can be one season of some years, or each: write the season of each end' },
  ),
];
