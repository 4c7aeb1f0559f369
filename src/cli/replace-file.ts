import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a text or bytes as the complete content of a file. Writes to a temporary file next to it and then renames
 * that, so that nobody ever sees a partial file; if writing fails, the old file stays. Anything that is not a regular
 * file, such as `/dev/stdout`, is written to directly. A symbolic link stays a link, and the permissions of the file
 * are kept.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (before && !before.isFile()) return writeFile(path, content);
  const target = before ? await realpath(path) : path;
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    if (before) await chmod(beside, before.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
