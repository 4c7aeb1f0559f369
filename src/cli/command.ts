import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** One of the commands behind `cited-timeline`. */
export interface Command {
  readonly help: string;
  /**
   * Does the work.
   * @param args what stands after the name of the command
   * @returns the exit code
   * @throws {UsageError} where they are not understood
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** Orders of day, month and year in dates of numbers, as `--order` names them. */
const ORDERS = ['DMY', 'MDY', 'YMD'] as const;

/** The order that `--order` names; undefined where it is not given. @throws {UsageError} where it names none */
export function orderNamed(text: string | undefined): (typeof ORDERS)[number] | undefined {
  if (text === undefined) return undefined;
  const order = ORDERS.find((each) => each === text.toUpperCase());
  if (!order) throw new UsageError(`--order must be one of ${ORDERS.join(', ')}, and not ${text}`);
  return order;
}
