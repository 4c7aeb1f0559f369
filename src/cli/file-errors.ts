import { harmless } from '../file/problem.ts';
import type { Io } from './io.ts';

/** What the errors of the system mean for who named the file. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder: name a file in it',
  ENOTDIR: 'a part of its path is a file and no folder',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'it is larger than 500 MB',
};

/** Why a file cannot be read or written, as a clause that is safe in a terminal. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return harmless(String(error));
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? harmless(error.message);
}

/** A file cannot be written. */
export class NotWritten extends Error {}

/** What could not be done with a file, and why, as the end of a sentence. */
export const failureOf = (error: unknown): string =>
  error instanceof NotWritten ? harmless(error.message) : `cannot be read: ${reasonOf(error)}`;

/** Writes a file. @throws {NotWritten} where that fails */
export async function writeOrExplain(file: string, text: string, io: Pick<Io, 'write'>): Promise<void> {
  try {
    await io.write(file, text);
  } catch (error) {
    const isFolderMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = isFolderMissing ? 'there is no such folder: make it first' : reasonOf(error);
    throw new NotWritten(`cannot be written: ${reason}`);
  }
}
