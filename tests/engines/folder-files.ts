import type { StoredEvents } from '../../src/engines/folder/stored-events.ts';
import { writeFolder } from '../../src/engines/folder/write-folder.ts';

/** The files that `tiles` writes, by their paths. */
export async function folderFiles(stored: StoredEvents): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  await writeFolder(
    stored,
    async (path, text) => void files.set(path, text),
    () => {},
  );
  return files;
}
