import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** One of the commands of `cited-timeline`. */
export interface Command {
  readonly help: string;
  /**
   * Runs the command.
   * @param args arguments after the name of the command
   * @returns the exit code
   * @throws {UsageError} if the arguments are not understood
   */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** Orders of day, month and year in numeric dates, as accepted by `--order`. */
const ORDERS = ['DMY', 'MDY', 'YMD'] as const;

/** The order named by `--order`; undefined if the option is missing. @throws {UsageError} if there is no such order */
export function orderNamed(text: string | undefined): (typeof ORDERS)[number] | undefined {
  if (text === undefined) return undefined;
  const order = ORDERS.find((each) => each === text.toUpperCase());
  if (!order) throw new UsageError(`--order must be one of ${ORDERS.join(', ')}, and not ${text}`);
  return order;
}
