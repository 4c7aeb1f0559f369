import type { CheckedFile } from '../../file/checked-types.ts';
import type { Io } from '../io.ts';

/** An option of the command, for one or several kinds of output. */
export interface RenderOption {
  readonly type: 'string' | 'boolean';
  /** Placeholder for its value in the help; '' for a switch. */
  readonly value: string;
  /** Description, in lines of at most 50 characters. */
  readonly help: readonly string[];
}

/** The given options, by name. */
export type RenderValues = Readonly<Record<string, string | boolean | undefined>>;

/** A story after reading and checking. */
export interface RenderInput {
  /** Name of the file that it came from. */
  readonly name: string;
  /** Everything that was kept. */
  readonly file: CheckedFile;
  /** Language of the words around the story's own texts, BCP 47. */
  readonly lang: string;
  readonly values: RenderValues;
  readonly io: Io;
}

/**
 * Makes the complete content of an output file.
 * @throws {UsageError} if an option cannot be used; any other error if the output cannot be made
 */
export type Render = (input: RenderInput) => Promise<string | Uint8Array>;

/** One kind of output. */
export interface Renderer {
  /** Extension of its files without the dot; also the name of the kind for `--to`. */
  readonly ending: string;
  /** Description for the help. */
  readonly label: string;
  /** Options in addition to those of all kinds. An option of several kinds is the same in all of them. */
  readonly options: Readonly<Record<string, RenderOption>>;
  /** Loads the code that makes it. */
  readonly load: () => Promise<Render>;
}
