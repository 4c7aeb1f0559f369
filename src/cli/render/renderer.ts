import type { CheckedFile } from '../../file/checked-types.ts';
import type { Io } from '../io.ts';

/** An option of the command, for one kind of output or several. */
export interface RenderOption {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the help; '' for a switch. */
  readonly value: string;
  /** What it does, in lines of at most 50 characters. */
  readonly help: readonly string[];
}

/** The options that were given, by name. */
export type RenderValues = Readonly<Record<string, string | boolean | undefined>>;

/** A story that was read and checked. */
export interface RenderInput {
  /** Name of the file that it was read from. */
  readonly name: string;
  /** All that was kept of it. */
  readonly file: CheckedFile;
  /** Language of the words around the texts of the story, BCP 47. */
  readonly lang: string;
  readonly values: RenderValues;
  readonly io: Io;
}

/**
 * Makes the whole of an output file.
 * @throws {UsageError} where an option cannot be used; any other error where the output cannot be made
 */
export type Render = (input: RenderInput) => Promise<string | Uint8Array>;

/** One kind of output. */
export interface Renderer {
  /** Ending of its files, without the dot: the name of the kind for `--to`. */
  readonly ending: string;
  /** What it is, for the help. */
  readonly label: string;
  /** Options besides those of all kinds. One that several kinds have is the same in all. */
  readonly options: Readonly<Record<string, RenderOption>>;
  /** Loads what makes it. */
  readonly load: () => Promise<Render>;
}
