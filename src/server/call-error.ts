/** A call that cannot be answered, with the status of HTTP and a sentence for whoever made it. */
export class CallError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
