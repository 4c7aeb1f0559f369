/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  /** False for a link to a folder. */
  readonly isFolder: boolean;
}

/** Files, output and clock as the command sees them. */
export interface Io {
  /** The bytes of a file, or of standard input for `-`. Rejects if it cannot be read. */
  read(file: string): Promise<Uint8Array>;
  /**
   * Writes a text or bytes as the complete content of a file, either all or nothing. For `-`, writes it unchanged to
   * standard output. Rejects if it cannot be written.
   */
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** The entries of a folder, in any order. Rejects if the folder does not exist. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** A text that is the same for two paths to the same file; undefined if the path does not exist. */
  identity(path: string): Promise<string | undefined>;
  /** Writes a line of the result to standard output. */
  out(text: string): void;
  /** Writes a line about the progress or a problem to standard error. */
  err(text: string): void;
  /** Milliseconds since an arbitrary start. */
  now(): number;
}
