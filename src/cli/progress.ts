import { harmless } from '../file/problem.ts';
import type { Io } from './io.ts';

/**
 * Returns a function to call with the share of the work that is done; it prints that share once a second. Short work
 * prints nothing.
 * @param what the current part of the work, such as `read`, if there are several
 */
export function progress(name: string, io: Io, what = ''): (done: number) => void {
  let last = io.now();
  return (done) => {
    if (io.now() - last < 1000) return;
    last = io.now();
    io.err(`${harmless(name)}: ${Math.floor(100 * done)} %${what && ` ${what}`} …`);
  };
}
