/** Why no story could be loaded from an address, with a message for readers. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(
    message: string,
    /**
     * `network`: no response; `disk`: a page opened from a disk cannot read files; `status`: the server refused; `format`: no reader
     * knows the format; `reader`: the reader could not be loaded.
     */
    readonly reason: 'network' | 'disk' | 'status' | 'format' | 'reader',
    /** HTTP status, if there was a response. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
