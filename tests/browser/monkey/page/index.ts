import { focusedIn } from '../../helpers/find.ts';
import { settle } from '../../helpers/settle.ts';
import 'cited-timeline';
import type { Step } from '../steps.ts';
import { Complaints } from './complaints.ts';
import { AT_ONCE, INVARIANTS, type Situation } from './invariants.ts';
import { plant } from './plants.ts';
import { nameOf, painted, pause } from './tree.ts';
import { User } from './user.ts';

/** A broken invariant, and the step after which it broke. */
export interface Fault {
  readonly invariant: string;
  readonly message: string;
  /** Index of the step. */
  readonly step: number;
}

const complaints = new Complaints();

/** Maximum time that `ready` may take, ms. */
const PATIENCE = 5000;

const firstFault = (checks: typeof INVARIANTS, situation: Situation, step: number): Fault | undefined => {
  for (const [invariant, check] of checks) {
    const message = check(situation);
    if (message !== undefined) return { invariant, message, step };
  }
  return undefined;
};

/**
 * Does steps one after the other, and stops at the first one that breaks an invariant. `planted` names a fault to
 * plant.
 */
export async function run(steps: readonly Step[], planted = ''): Promise<Fault | undefined> {
  const user = new User();
  const { timeline } = user;
  for (const [place, step] of steps.entries()) {
    const had = focusedIn(timeline);
    const hadFocus = had ? nameOf(had) : '';
    const mayLeave = await user.perform(step);
    if (window.monkeyTold) console.log(place, step.do, hadFocus, '->', nameOf(focusedIn(timeline)), mayLeave);
    plant(planted, timeline, place);
    const situation = { timeline, hadFocus, mayLeave, complaints: [], asked: user.asked };
    await timeline.updateComplete;
    await painted();
    const early = firstFault(AT_ONCE, situation, place);
    if (early) return { ...early, message: `for a frame: ${early.message}` };
    await settle(timeline);
    const ready = await Promise.race([timeline.ready.then(() => true), pause(PATIENCE)]);
    if (!ready) return { invariant: 'ready', message: `not settled after ${PATIENCE} ms`, step: place };
    const late = firstFault(INVARIANTS, { ...situation, complaints: complaints.take() }, place);
    if (late) return late;
  }
  timeline.remove();
  return undefined;
}

declare global {
  interface Window {
    monkeyTold?: boolean;
    monkeyRun: typeof run;
  }
}
window.monkeyRun = run;
