import type { TimelineHost } from '../../../src/interaction/host.ts';
import type { Range } from '../../../src/model/types.ts';
import type { Cause, Intent } from '../../../src/state/intent.ts';
import type { Session } from '../../../src/state/session.ts';
import { INITIAL_STATE, nextState } from '../../../src/state/timeline-state.ts';
import type { ViewState } from '../../../src/state/view-state.ts';
import { timelineOf } from '../model/support.ts';
import { dataOf } from '../store/support.ts';

/** The plot of the fake element: 1,000 px from x = 100. */
export const LEFT = 100;
export const WIDTH = 1000;

/** A stand-in for the element: holds a state, reduces intents into it, and records them. */
export interface FakeHost extends TimelineHost {
  state: ViewState;
  session: Session;
  readonly acts: { readonly intent: Intent; readonly cause: Cause }[];
}

export function fakeHost(dates = ['2024-01-01', '2024-12-31'], range?: Range): FakeHost {
  const { view, session } = nextState(INITIAL_STATE, dataOf({ timeline: timelineOf(dates) }, range));
  const host = {
    state: view,
    session,
    acts: [] as FakeHost['acts'],
    act(intent: Intent, cause: Cause) {
      host.acts.push({ intent, cause });
      const next = nextState({ view: host.state, session: host.session }, intent);
      host.state = next.view;
      host.session = next.session;
    },
    requestUpdate: () => {},
    addController: () => {},
    removeController: () => {},
    updateComplete: Promise.resolve(true),
  };
  return host as unknown as FakeHost;
}

const area = { left: LEFT, right: LEFT + WIDTH, width: WIDTH };

/** What a fake node answers; `inside` lists the selectors that match its ancestors. */
const node = (inside: readonly string[] = [], attributes: Readonly<Record<string, string>> = {}) => ({
  getBoundingClientRect: () => area,
  setPointerCapture: () => {},
  closest: (selector: string) => (inside.includes(selector) ? {} : null),
  getAttribute: (name: string) => attributes[name] ?? null,
});

export interface FakeEvent {
  readonly prevented: boolean;
}

/** An event at `x` px from the left of the plot. */
export function at<T extends Event>(
  x: number,
  more: Record<string, unknown> = {},
  inside: readonly string[] = [],
  attributes: Readonly<Record<string, string>> = {},
): T & FakeEvent {
  const event = {
    button: 0,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: LEFT + x,
    currentTarget: node(),
    target: node(inside, attributes),
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
    stopPropagation() {},
    ...more,
  };
  return event as unknown as T & FakeEvent;
}

/** Position of a time in the host’s view, px from the left of the plot. */
export const xOf = ({ state }: FakeHost, time: number): number =>
  ((time - state.range.start) / (state.range.end - state.range.start)) * WIDTH;

/** The time at an x of the host’s view, ms of the axis. */
export const timeOf = ({ state }: FakeHost, x: number): number =>
  state.range.start + (x / WIDTH) * (state.range.end - state.range.start);
