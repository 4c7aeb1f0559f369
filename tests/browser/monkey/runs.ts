import type { Fault } from './page/index.ts';
import type { Session, Way } from './session.ts';
import { shorten } from './shorten.ts';
import { type Step, stepsOf, stepText } from './steps.ts';

/** Number of steps in one page; then a new page begins. */
const LENGTH = 200;

/** A fault found by a run. */
export interface Found {
  readonly fault: Fault;
  readonly seed: number;
  /** The fewest steps known to lead to it. */
  readonly steps: readonly Step[];
}

/** Seeds of the pages of a run. */
export const seedsOf = (seed: number, steps: number): number[] =>
  Array.from({ length: Math.ceil(steps / LENGTH) }, (_, i) => seed + i * 7919);

/**
 * Does the steps of one seed; every other seed has motion. If an invariant breaks, looks for fewer steps that lead to
 * the same.
 * @param tell called with the fault before fewer steps are searched for, which takes minutes.
 */
export async function runSeed(
  session: Session,
  seed: number,
  tell?: (fault: Fault) => void,
): Promise<Found | undefined> {
  const all = stepsOf(seed, LENGTH);
  const way: Way = { motion: seed % 2 === 1 };
  const fault = await session.run(all, way);
  if (!fault) return undefined;
  tell?.(fault);
  return { fault, seed, steps: await shortened(session, all.slice(0, fault.step + 1), fault, way) };
}

/** The steps without those that are not needed to break the same invariant. */
export const shortened = (session: Session, steps: readonly Step[], { invariant }: Fault, way: Way) =>
  shorten(steps, async (fewer) => (await session.run(fewer, way))?.invariant === invariant);

/** A found fault in printed form. */
export const foundText = ({ fault, seed, steps }: Found): string =>
  [
    `${fault.invariant}: ${fault.message}`,
    `seed ${seed}, step ${fault.step}; ${steps.length} steps lead to it:`,
    ...steps.map((step) => `  ${stepText(step)},`),
  ].join('\n');
