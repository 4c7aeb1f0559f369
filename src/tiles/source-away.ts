/** The database behind a source does not answer at the moment: it has gone, or is starting. Who asks again later may get an answer. */
export class SourceAwayError extends Error {
  override readonly name = 'SourceAwayError';

  constructor(cause: unknown) {
    super(`The database does not answer${cause instanceof Error && cause.message ? `: ${cause.message}` : ''}`, {
      cause,
    });
  }
}
