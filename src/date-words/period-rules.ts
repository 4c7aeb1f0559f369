import { type Rule, rule } from './rules.ts';
import { dateText } from '../dates/edtf/edtf-text.ts';
import { ORDINAL, SEASON, ordinalNumber, romanNumber, seasonNumber } from './english-words.ts';

const ERA = '(bce?|ce|ad)';
const HEMISPHERES = '(?: \\((northern|southern) hemisphere\\))?';
const PART_OF_YEAR: Readonly<Record<string, readonly [first: number, count: number]>> = {
  quarter: [33, 4],
  'four months': [37, 3],
  half: [40, 2],
};
const BARE_ORDINAL = ORDINAL.slice(1, -1);
const before = (era: string) => (era.startsWith('bc') ? '-' : '');

/** Decades, centuries, seasons and parts of a year. */
export const PERIOD_RULES: readonly Rule[] = [
  rule('(\\d{3})0s', ([decade]) => ({ edtf: `${decade}X` })),
  rule("'?\\d0s", (_, context) => context.refuse('a decade needs its century, as in 1990s')),
  // As library catalogues write it: 192- and 19--.
  rule('(1\\d\\d|20\\d)-(\\??)', ([decade, doubt]) => ({ edtf: `${decade}X${doubt}` })),
  rule('(1\\d|20)--(\\??)', ([century, doubt]) => ({ edtf: `${century}XX${doubt}` })),
  rule(`(${BARE_ORDINAL}|[ivx]+(?:th)?) century(?: ${ERA})?`, ([n = '', era = '']) => {
    const century = /^[ivx]/.test(n) ? romanNumber(n.replace('th', '')) : ordinalNumber(n);
    if (!century) return undefined;
    return { edtf: `${before(era)}${String(century - 1).padStart(2, '0')}XX` };
  }),
  rule(`(last|${BARE_ORDINAL}) (half|quarter) ${ORDINAL} century`, ([n = '', part = '', century = '']) => {
    const years = part === 'half' ? 50 : 25;
    const index = n === 'last' ? 100 / years : ordinalNumber(n);
    const start = (ordinalNumber(century) - 1) * 100 + (index - 1) * years;
    if (index * years > 100) return undefined;
    return { edtf: `[${dateText({ year: start })}..${dateText({ year: start + years - 1 })}]` };
  }),
  rule(`${ORDINAL} millennium(?: ${ERA})?`, ([n = '', era = '']) => {
    const thousands = ordinalNumber(n) - 1;
    return thousands > 9 ? undefined : { edtf: `${before(era)}${thousands}XXX` };
  }),
  rule(`${SEASON} (\\d{4})${HEMISPHERES}`, ([name = '', year, hemisphere]) => {
    const shift = { northern: 4, southern: 8 }[hemisphere ?? ''] ?? 0;
    return { edtf: `${year}-${seasonNumber(name) + shift}` };
  }),
  rule(`(\\d{4}) ${SEASON}`, ([year, name = '']) => ({ edtf: `${year}-${seasonNumber(name)}` })),
  // A season that lies in two years is a northern winter or a southern summer.
  rule('(winter|summer) (\\d{4})(?: - |-|/)(\\d{4}|\\d\\d?)', ([name, year = '', next = '']) =>
    String(Number(year) + 1).endsWith(next) ? { edtf: `${year}-${name === 'winter' ? 24 : 30}` } : undefined,
  ),
  rule('q([1-4]) (\\d{4})', ([n, year]) => ({ edtf: `${year}-${32 + Number(n)}` })),
  rule('(\\d{4}) ?q([1-4])', ([year, n]) => ({ edtf: `${year}-${32 + Number(n)}` })),
  rule(`(last|${BARE_ORDINAL}) (quarter|four months|half) (\\d{4})`, ([n = '', part = '', year]) => {
    const [first, count] = PART_OF_YEAR[part] ?? [0, 0];
    const index = n === 'last' ? count : ordinalNumber(n);
    return index > count ? undefined : { edtf: `${year}-${first - 1 + index}` };
  }),
  rule(
    '(\\d+)(?:\\.(\\d+))? ?(thousand|million|billion|ka|ma|ga)?( years? ago)?',
    ([whole = '', part = '', unit = '', ago]) => {
      // "100 years ago" counts from today.
      if (unit ? !ago && unit.length > 2 : !ago || Number(whole) < 10_000) return undefined;
      // As many significant digits as were written: nobody counts 13.8 billion years to the year.
      const exponent = { thousand: 3, ka: 3, million: 6, ma: 6, billion: 9, ga: 9 }[unit] ?? 0;
      const digits = unit ? whole + part : whole.replace(/0+$/, '');
      const zeros = unit ? exponent - part.length : whole.length - digits.length;
      const significant = String(Number(digits)).length;
      return {
        edtf:
          zeros < 0
            ? `Y-${Math.round(Number(`${whole}.${part}e${exponent}`))}`
            : `Y-${Number(digits)}E${zeros}S${significant}`,
      };
    },
  ),
];
