/** The command was not understood. The message says why; the usage follows it. */
export class UsageError extends Error {}
