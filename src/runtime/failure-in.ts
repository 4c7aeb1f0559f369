import type { Problem } from '../file/problem.ts';

/** Why a file is none, from its only problem. @param src where it is from; '' where it has no address. */
export const failureIn = ({ line, column, message }: Problem, src: string): Error =>
  new Error(`${src ? `${src}: ` : ''}${line ? `${line}:${column}: ` : ''}${message}`);
