/** The database behind a source does not answer at the moment: it is down or starting. A later call may succeed. */
export class SourceAwayError extends Error {
  override readonly name = 'SourceAwayError';

  constructor(cause: unknown) {
    super(`The database does not answer${cause instanceof Error && cause.message ? `: ${cause.message}` : ''}`, {
      cause,
    });
  }
}
