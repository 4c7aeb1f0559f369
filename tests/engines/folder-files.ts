import type { StoredEvents } from '../../src/engines/folder/stored-events.ts';
import { writeFolder } from '../../src/engines/folder/write-folder.ts';

/** Sums of shares, in which the order of adding shows: to 9 digits. */
const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(9)) : value);

/** The files that `tiles` writes, by their paths; numbers in profiles are rounded. */
export async function folderFiles(stored: StoredEvents): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  await writeFolder(
    stored,
    async (path, text) =>
      void files.set(path, path.includes('/profile/') ? JSON.stringify(JSON.parse(text, rounded)) : text),
    () => {},
  );
  return files;
}
