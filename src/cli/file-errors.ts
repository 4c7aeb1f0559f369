import { harmless } from '../file/problem.ts';
import type { Io } from './io.ts';

/** Explanations of system errors for the person who named the file. */
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
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));

/** A file could not be written; the message says why. */
export class NotWritten extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    const isFolderMissing = codeOf(cause) === 'ENOENT';
    const reason = isFolderMissing ? 'there is no such folder: make it first' : reasonOf(cause);
    // The maximum text length of JavaScript engines
    super(cause instanceof RangeError ? 'it would be larger than 500 MB' : reason, { cause });
  }
}

/** What could not be done with a file and why, as a clause that is safe to print. @param file the file that was read */
export const failureOf = (file: string, error: unknown): string =>
  error instanceof NotWritten
    ? harmless(`${error.file === '-' ? '<stdout>' : error.file}: cannot be written: ${error.message}`)
    : harmless(`${file}: cannot be read: ${reasonOf(error)}`);

/** Writes a file. @throws an error for `failureOf` if that fails */
export async function writeOrExplain(
  file: string,
  content: () => string | Uint8Array,
  io: Pick<Io, 'write'>,
): Promise<void> {
  try {
    await io.write(file, content());
  } catch (error) {
    throw new NotWritten(file, error);
  }
}
