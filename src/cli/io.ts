/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  /** False of a link to a folder. */
  readonly isFolder: boolean;
}

/** The world as the command sees it. */
export interface Io {
  /** The bytes of a file, or of standard input for `-`. Rejects where it cannot be read. */
  read(file: string): Promise<Uint8Array>;
  /**
   * Writes a text, or bytes, as the whole of a file: either all of it or nothing. For `-` it goes to standard output as it is. Rejects where it
   * cannot be written.
   */
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** The entries of a folder, in any order. Rejects where there is none. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** A text that is equal for two paths to one file; undefined where nothing is there. */
  identity(path: string): Promise<string | undefined>;
  /** Writes a line of the answer. */
  out(text: string): void;
  /** Writes a line about the work. */
  err(text: string): void;
  /** Milliseconds from any start. */
  now(): number;
}
