/** The command was not understood. The message says why and is followed by the usage. */
export class UsageError extends Error {}
