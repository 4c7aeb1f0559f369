import { type DateRule, dateRule } from './date-rule.ts';
import { dateText } from '../dates/edtf/edtf-text.ts';
import { ERA, ORDINAL, SEASON, ordinalNumber, romanNumber, seasonNumber } from './english-words.ts';

const HEMISPHERES = '(?: \\((northern|southern) hemisphere\\))?';
/** EDTF season number of the first part of a year, and the number of parts. */
const PART_OF_YEAR: Readonly<Record<string, readonly [first: number, count: number]>> = {
  quarter: [33, 4],
  'four months': [37, 3],
  half: [40, 2],
};
const BARE_ORDINAL = ORDINAL.slice(1, -1);
const signOf = (era: string) => (era.startsWith('bc') ? '-' : '');

/** Rules for decades, centuries, millennia, seasons, parts of a year, and numbers of years ago. */
export const PERIOD_RULES: readonly DateRule[] = [
  dateRule('(\\d{3})0s', ([decade]) => ({ edtf: `${decade}X` })),
  dateRule("'?\\d0s", (_, context) => context.refuse('a decade needs its century, as in 1990s')),
  // Library catalogues write 192- and 19--
  dateRule('(1\\d\\d|20\\d)-(\\??)', ([decade, doubt]) => ({ edtf: `${decade}X${doubt}` })),
  dateRule('(1\\d|20)--(\\??)', ([century, doubt]) => ({ edtf: `${century}XX${doubt}` })),
  dateRule(`(${BARE_ORDINAL}|[ivx]+(?:th)?) century(?: ${ERA})?`, ([n = '', era = '']) => {
    const century = /^[ivx]/.test(n) ? romanNumber(n.replace('th', '')) : ordinalNumber(n);
    if (!century) return undefined;
    return { edtf: `${signOf(era)}${String(century - 1).padStart(2, '0')}XX` };
  }),
  dateRule(`(last|${BARE_ORDINAL}) (half|quarter) ${ORDINAL} century`, ([n = '', part = '', century = '']) => {
    const years = part === 'half' ? 50 : 25;
    const index = n === 'last' ? 100 / years : ordinalNumber(n);
    const start = (ordinalNumber(century) - 1) * 100 + (index - 1) * years;
    if (index * years > 100) return undefined;
    return { edtf: `[${dateText({ year: start })}..${dateText({ year: start + years - 1 })}]` };
  }),
  dateRule(`${ORDINAL} millennium(?: ${ERA})?`, ([n = '', era = '']) => {
    const thousands = ordinalNumber(n) - 1;
    return thousands > 9 ? undefined : { edtf: `${signOf(era)}${thousands}XXX` };
  }),
  dateRule(`${SEASON} (\\d{4})${HEMISPHERES}`, ([name = '', year, hemisphere]) => {
    const shift = { northern: 4, southern: 8 }[hemisphere ?? ''] ?? 0;
    return { edtf: `${year}-${seasonNumber(name) + shift}` };
  }),
  dateRule(`(\\d{4}) ${SEASON}`, ([year, name = '']) => ({ edtf: `${year}-${seasonNumber(name)}` })),
  // Only a northern winter and a southern summer extend over two years
  dateRule('(winter|summer) (\\d{4})(?: - |-|/)(\\d{4}|\\d\\d?)', ([name, year = '', next = '']) =>
    String(Number(year) + 1).endsWith(next) ? { edtf: `${year}-${name === 'winter' ? 24 : 30}` } : undefined,
  ),
  dateRule('(\\d{4})(?: - |-|/)(\\d{4}|\\d\\d?) winter', ([year = '', next = '']) =>
    String(Number(year) + 1).endsWith(next) ? { edtf: `${year}-24` } : undefined,
  ),
  dateRule('q([1-4]) (\\d{4})', ([n, year]) => ({ edtf: `${year}-${32 + Number(n)}` })),
  dateRule('(\\d{4}) ?q([1-4])', ([year, n]) => ({ edtf: `${year}-${32 + Number(n)}` })),
  dateRule(`(last|${BARE_ORDINAL}) (quarter|four months|half) (\\d{4})`, ([n = '', part = '', year]) => {
    const [first, count] = PART_OF_YEAR[part] ?? [0, 0];
    const index = n === 'last' ? count : ordinalNumber(n);
    return index > count ? undefined : { edtf: `${year}-${first - 1 + index}` };
  }),
  dateRule(
    '(\\d+)(?:\\.(\\d+))? ?(thousand|million|billion|ka|ma|ga)?( years? ago)?',
    ([whole = '', part = '', unit = '', ago]) => {
      // "100 years ago" is relative to today, so it is not a fixed date
      if (unit ? !ago && unit.length > 2 : !ago || Number(whole) < 10_000) return undefined;
      // Only the written digits are significant: "13.8 billion" is not exact to the year
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
