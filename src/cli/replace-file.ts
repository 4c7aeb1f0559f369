import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes a text, or bytes, as the whole of a file, in place of what is there. It is written beside it first and then moved there, so that nobody
 * ever finds half of it: where that fails, the file stays as it was. What is no plain file, such as `/dev/stdout`, is written to. A
 * link stays one, and the permissions of the file stay.
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
