import type { Problem } from '../file/problem.ts';

/** Why something is not an events file, from its only problem. @param src its origin; '' if it has no address. */
export const failureIn = ({ line, column, message }: Problem, src: string): Error =>
  new Error(`${src ? `${src}: ` : ''}${line ? `${line}:${column}: ` : ''}${message}`);
