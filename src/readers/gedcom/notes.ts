import { clip } from '../../file/problem.ts';
import type { LeftOut } from '../reading.ts';
import type { Lines } from './lines.ts';

export const NOT_ASCII = /[^\0-\x7f]/;
/** Encodings that are not decoded here. */
const OLD_ENCODING = /^(?:IBM|MS-?DOS|MAC)/i;

/**
 * Remarks about many records at once; each is made once.
 * @param remarks number of dates that each remark is about
 * @param encoding as named in the file
 */
export function notesOf(
  { stray }: Lines,
  remarks: ReadonlyMap<string, number>,
  encoding: string,
  text: string,
): LeftOut[] {
  const whole = 'the whole file';
  const isOld = OLD_ENCODING.test(encoding) && NOT_ASCII.test(text);
  return [
    ...[...remarks].map(([remark, count]) => ({ where: whole, why: remarkText(remark, count), raw: '' })),
    ...(isOld
      ? [{ where: whole, why: 'Letters with accents may be wrong: save the file as UTF-8.', raw: clip(encoding) }]
      : []),
    ...(stray
      ? [
          {
            where: `line ${stray.line}`,
            why: `This line has no level and was read as a continuation of the text before it; number of such lines: ${stray.count}.`,
            raw: clip(stray.text),
          },
        ]
      : []),
  ];
}

function remarkText(remark: string, count: number): string {
  if (remark === 'two years')
    return `Dates with two years, such as 11 FEB 1731/32, were read in the second one, in which the year began in January; dates: ${count}.`;
  return remark === 'Julian calendar'
    ? `Days of the Julian calendar were converted to the Gregorian one, its months and years kept; dates: ${count}.`
    : `Dates of the ${remark} were converted to the Gregorian one; dates: ${count}.`;
}
