import { parseDate } from '../../dates/parse-date.ts';
import { clip } from '../../file/problem.ts';
import type { ListedFile } from '../../file/types.ts';
import type { NamedFile } from './combine-files.ts';

/** The fields that describe a file as a whole. */
type About = Pick<ListedFile, 'title' | 'description' | 'lang' | 'timeZone' | 'range' | 'revised'>;

/**
 * Combines the descriptions of several files: the title of the first file that has one, together with its description;
 * the first language and the first time zone; the range if all files have the same one, because a single range would
 * hide events of other files; and the latest revision date.
 * @param say called with everything that is not kept, in file order
 */
export function combineAbout(files: readonly NamedFile[], say: (name: string, message: string) => void): About {
  const titled = files.find(({ file }) => file.title !== undefined) ?? files.find(({ file }) => file.description);
  const ranges = new Set(files.map(({ file }) => file.range));
  const about: About = {
    title: titled?.file.title,
    description: titled?.file.description,
    lang: files.find(({ file }) => file.lang !== undefined)?.file.lang,
    timeZone: files.find(({ file }) => file.timeZone !== undefined)?.file.timeZone,
    range: ranges.size === 1 ? files[0]?.file.range : undefined,
    revised: latest(files.flatMap(({ file }) => file.revised ?? [])),
  };
  for (const { name, file } of files) {
    const lost = NAMES.filter(([key]) => file[key] !== undefined && file[key] !== about[key]);
    for (const [key, noun] of lost) {
      const kept = about[key] === undefined ? '' : `: the file has “${clip(about[key])}” of an earlier one`;
      say(name, `its ${noun}, “${clip(file[key] ?? '')}”, is not kept${kept}`);
    }
    if (file.range !== about.range)
      say(name, `its range, ${file.range}, is not kept: it would hide events of other files`);
  }
  return about;
}

const NAMES = [
  ['title', 'title'],
  ['description', 'description'],
  ['lang', 'language'],
  ['timeZone', 'time zone'],
] as const;

/** The date that ends last. */
const latest = (dates: readonly string[]): string | undefined => dates.toSorted((a, b) => endOf(b) - endOf(a))[0];

function endOf(edtf: string): number {
  const parsed = parseDate(edtf);
  return 'date' in parsed ? parsed.date.end.latest : -Infinity;
}
