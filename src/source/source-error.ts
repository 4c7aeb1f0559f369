/** Why no story could be had from an address, in a sentence for readers. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(
    message: string,
    /**
     * `network`: no answer; `disk`: a page opened from a disk may not read files; `status`: the server refused; `format`: no reader
     * knows what it sent; `reader`: the reader could not be loaded.
     */
    readonly reason: 'network' | 'disk' | 'status' | 'format' | 'reader',
    /** HTTP status, where there was an answer. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
