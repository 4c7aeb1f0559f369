/** The world as the command sees it. */
export interface Io {
  /** The bytes of a file, or of standard input for `-`. Rejects where it cannot be read. */
  read(file: string): Promise<Uint8Array>;
  /** Writes a line of the answer. */
  out(text: string): void;
  /** Writes a line about the work. */
  err(text: string): void;
  /** Milliseconds from any start. */
  now(): number;
}
