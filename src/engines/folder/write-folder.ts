import {
  articlePath,
  bucketOf,
  FOLDER_CAPABILITIES,
  FOLDER_FORM,
  type FolderAbout,
  idsPath,
  PROFILE_COLUMNS,
  profilePath,
  type Tree,
} from '../../tiles/folder/files.ts';
import { planArticles } from '../../tiles/folder/plan-articles.ts';
import { FILE_LIMITS } from '../../tiles/folder/plan-tree.ts';
import type { EventTable } from '../../tiles/folder/tree-events.ts';
import type { StoredEvents } from './stored-events.ts';
import { writeTree } from './write-tree.ts';

/** Approximate number of event ids in one file. */
const IDS = 1000;

/** Writes a text to a file at a path relative to the folder. */
export type WriteFile = (path: string, text: string) => Promise<void>;

/**
 * Writes the files of a folder, see `src/tiles/folder/files.ts`; `about.json` last, so that all files it refers to exist when a reader
 * sees it. Holds the columns of all events in memory, not their records. Returns the number of files.
 * @param onStep called from time to time with the fraction that is done
 */
export async function writeFolder(
  stored: StoredEvents,
  write: WriteFile,
  onStep: (done: number) => void,
  limits = FILE_LIMITS,
): Promise<number> {
  const about = await stored.source.about();
  const { version, extent, total, k } = about;
  let files = 0;
  const put: WriteFile = (path, text) => (files++, write(path, text));
  const buckets = 2 ** Math.max(0, Math.ceil(Math.log2(total / IDS)));
  const table = await stored.table();
  if (extent && total > 0) {
    const trees: readonly Tree[] = ['all', ...table.categories.keys()];
    for (const [i, tree] of trees.entries()) {
      const step = (done: number): void =>
        onStep(i === 0 ? done / 2 : 0.5 + (0.5 * (i - 1 + done)) / (trees.length - 1));
      // oxlint-disable-next-line no-await-in-loop -- one after the other, to hold one of them in memory
      await writeTree({ stored, table, tree, version, extent, k, limits }, put, step);
    }
    await writeIds(stored, version, buckets, put);
    await writeProfiles(stored, table, version, put);
  }
  if (extent)
    for (const { level, index, file } of planArticles(await stored.datedArticles(), extent))
      // oxlint-disable-next-line no-await-in-loop -- few at a time are open
      await put(articlePath(version, level, index), JSON.stringify(file));
  const whole: FolderAbout = {
    ...about,
    capabilities: about.capabilities.filter((each) => FOLDER_CAPABILITIES.includes(each)),
    fields: ['category'],
    folder: { form: FOLDER_FORM, buckets, trees: table.categories, totals: totalsOf(table) },
  };
  await put('about.json', JSON.stringify(whole));
  return files;
}

function totalsOf({ category, categories }: EventTable): number[] {
  const totals = categories.map(() => 0);
  for (const each of category) totals[each]!++;
  return totals;
}

async function writeIds(stored: StoredEvents, version: string, buckets: number, put: WriteFile): Promise<void> {
  const files = Array.from({ length: buckets }, (): [string, number][] => []);
  (await stored.ids()).forEach((id, place) => files[bucketOf(id, buckets)]!.push([id, place]));
  for (const [bucket, places] of files.entries())
    // oxlint-disable-next-line no-await-in-loop -- few at a time are open
    await put(idsPath(version, bucket), JSON.stringify(Object.fromEntries(places)));
}

async function writeProfiles(
  stored: StoredEvents,
  { categories }: EventTable,
  version: string,
  put: WriteFile,
): Promise<void> {
  const all = await stored.source.profile({}, PROFILE_COLUMNS);
  await put(profilePath(version, 'all'), JSON.stringify(all));
  for (const tree of categories.keys()) {
    const hidden = categories.filter((_, i) => i !== tree);
    // oxlint-disable-next-line no-await-in-loop -- the engine has all cores for each
    const profile = await stored.source.profile({ hidden }, PROFILE_COLUMNS);
    // oxlint-disable-next-line no-await-in-loop
    await put(profilePath(version, tree), JSON.stringify(profile));
  }
}
