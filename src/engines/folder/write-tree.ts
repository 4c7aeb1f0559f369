import type { TimeRange } from '../../tiles/contract.ts';
import { restPath, type Tree, treePath } from '../../tiles/folder/files.ts';
import { type FileLimits, planTree } from '../../tiles/folder/plan-tree.ts';
import type { PlannedFile, TreeEvents } from '../../tiles/folder/tree.ts';
import { type EventTable, treeEvents } from '../../tiles/folder/tree-events.ts';
import type { StoredEvents, StoredRecord } from './stored-events.ts';
import type { WriteFile } from './write-folder.ts';

/** Number of events whose records are read at a time. */
const BATCH = 20_000;

/** A tree to write, and its input. */
export interface TreeToWrite {
  readonly stored: StoredEvents;
  readonly table: EventTable;
  readonly tree: Tree;
  readonly version: string;
  readonly extent: TimeRange;
  /** Number of events that tiles hold for each bin. */
  readonly k: number;
  readonly limits: FileLimits;
}

/** Records for a batch of files. */
interface Records {
  readonly events: ReadonlyMap<number, StoredRecord>;
  readonly articles: ReadonlyMap<string, string>;
}

/** A file above the next ones, and the articles it has. */
interface Above {
  readonly level: number;
  readonly end: number;
  readonly articles: ReadonlySet<string>;
}

/** Writes the files of one tree. */
export async function writeTree(task: TreeToWrite, put: WriteFile, onStep: (done: number) => void): Promise<void> {
  const { stored, table, tree, k, extent, limits } = task;
  const events = treeEvents(table, tree === 'all' ? undefined : tree, k);
  const above: Above[] = [];
  let batch: PlannedFile[] = [];
  let size = 0;
  let written = 0;
  const flush = async (): Promise<void> => {
    const places = [...new Set(batch.flatMap(rowsWithin).map((row) => events.places[row]!))];
    const found = await stored.records(places);
    const articles = await stored.articles([...new Set([...found.values()].flatMap((each) => each.articles))]);
    for (const file of batch)
      // oxlint-disable-next-line no-await-in-loop -- in order, as each leaves out what those above it have
      await writeFile(file, { events: found, articles }, events, above, task, put);
    written += size;
    onStep(Math.min(1, written / events.places.length));
    batch = [];
    size = 0;
  };
  for (const file of planTree(events, extent, k, limits)) {
    batch.push(file);
    size += rowsWithin(file).length;
    // oxlint-disable-next-line no-await-in-loop
    if (size >= BATCH) await flush();
  }
  await flush();
}

/** All events whose records are in a file, its rest files and the children stored in it. */
const rowsWithin = (file: PlannedFile): number[] => [
  ...file.rows,
  ...file.rest.flat(),
  ...file.children.flatMap((child) => (typeof child === 'number' ? [] : rowsWithin(child))),
];

async function writeFile(
  file: PlannedFile,
  records: Records,
  events: TreeEvents,
  above: Above[],
  { version, tree }: TreeToWrite,
  put: WriteFile,
): Promise<void> {
  const { level, index } = file.shape;
  while (above.length > 0 && (above.at(-1)!.level <= level || above.at(-1)!.end <= index * 2 ** level)) above.pop();
  const has = new Set(above.flatMap(({ articles }) => [...articles]));
  const { text, articles } = textOf(file, records, events, has);
  above.push({ level, end: (index + 1) * 2 ** level, articles });
  await put(treePath(version, tree, level, index), text);
  // Only pages over all events need the rest files
  if (tree !== 'all') return;
  for (const [i, group] of file.rest.entries())
    // oxlint-disable-next-line no-await-in-loop
    await put(restPath(version, file.shape.rest[i]!), `{${rowsText(group, records, events, new Set(has)).text}}`);
}

/** A file as JSON, and its articles. @param has articles of the files above */
function textOf(
  { shape, rows, children }: PlannedFile,
  records: Records,
  events: TreeEvents,
  has: ReadonlySet<string>,
): { text: string; articles: ReadonlySet<string> } {
  const own = rowsText(rows, records, events, has);
  const all = new Set([...has, ...own.articles]);
  const parts = children.map((child) => (typeof child === 'number' ? child : textOf(child, records, events, all).text));
  return {
    text: `${JSON.stringify(shape).slice(0, -1)},${own.text},"children":[${parts.join(',')}]}`,
    articles: own.articles,
  };
}

/** The members of a `RowsFile`, as JSON. The records are JSON already. */
function rowsText(
  rows: readonly number[],
  records: Records,
  { places, from, to, priority, lod }: TreeEvents,
  has: ReadonlySet<string>,
): { text: string; articles: ReadonlySet<string> } {
  const articles = new Set<string>();
  const texts = rows.map((row) => {
    const { record, articles: cited } = records.events.get(places[row]!)!;
    for (const id of cited) if (!has.has(id)) articles.add(id);
    return `{"event":${record},"place":${places[row]},"from":${from[row]},"to":${to[row]},"priority":${priority[row]},"lod":${lod[row]}}`;
  });
  const cited = [...articles].flatMap((id) => records.articles.get(id) ?? []);
  return { text: `"rows":[${texts.join(',')}],"articles":[${cited.join(',')}]`, articles };
}
