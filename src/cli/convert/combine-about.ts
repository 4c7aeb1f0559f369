import { parseDate } from '../../dates/parse-date.ts';
import { clip } from '../../file/problem.ts';
import type { ListedFile } from '../../file/types.ts';
import type { NamedFile } from './combine-files.ts';

/** Fields of which a file has one, and what they are in a sentence. */
const SINGLE = {
  title: 'title',
  description: 'description',
  lang: 'language',
  timeZone: 'time zone',
} as const satisfies Partial<Record<keyof ListedFile, string>>;

/** What a file says of itself. */
type About = Pick<ListedFile, keyof typeof SINGLE | 'range' | 'revised'>;

/**
 * What one file made of several says of itself: of each field what the first of them says that has it. The range is kept where all have
 * the same, since that of one would hide events of others; of the days of the last change the latest is kept.
 * @param say called with what is not kept
 */
export function combineAbout(files: readonly NamedFile[], say: (name: string, message: string) => void): About {
  const about: { -readonly [Key in keyof About]: About[Key] } = {};
  for (const key of ['title', 'description', 'lang', 'timeZone'] as const) {
    const [first, ...others] = files.filter(({ file }) => file[key] !== undefined);
    if (!first) continue;
    about[key] = first.file[key];
    for (const { name, file } of others)
      if (file[key] !== about[key])
        say(
          name,
          `its ${SINGLE[key]}, “${clip(`${file[key]}`)}”, is not kept: “${clip(`${about[key]}`)}” of an earlier file is`,
        );
  }
  const [range, ...otherRanges] = new Set(files.map(({ file }) => file.range));
  if (otherRanges.length === 0) about.range = range;
  else
    for (const { name, file } of files)
      if (file.range !== undefined)
        say(name, `its range, ${file.range}, is not kept, since it would hide events of other files`);
  about.revised = latest(files.flatMap(({ file }) => file.revised ?? []));
  return about;
}

/** The date that ends last. */
const latest = (dates: readonly string[]): string | undefined => dates.toSorted((a, b) => endOf(b) - endOf(a))[0];

function endOf(edtf: string): number {
  const parsed = parseDate(edtf);
  return 'date' in parsed ? parsed.date.end.latest : -Infinity;
}
