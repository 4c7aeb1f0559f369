import { harmless } from '../file/problem.ts';
import type { Io } from './io.ts';

/**
 * A function that is called with the share of the work that is done, and says it once a second. Short work says nothing.
 * @param what is done by it, such as `read`, where there are several parts of the work
 */
export function progress(name: string, io: Io, what = ''): (done: number) => void {
  let last = io.now();
  return (done) => {
    if (io.now() - last < 1000) return;
    last = io.now();
    io.err(`${harmless(name)}: ${Math.floor(100 * done)} %${what && ` ${what}`} …`);
  };
}
