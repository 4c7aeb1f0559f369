/** A call that cannot be answered, with the HTTP status and a message for the client. */
export class CallError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
