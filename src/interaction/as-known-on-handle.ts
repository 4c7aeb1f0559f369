import { sameDayOfMonth } from '../state/same-day-of-month.ts';
import type { Intent } from '../state/intent.ts';
import type { TimelineHost } from './host.ts';

const STEPS = {
  ArrowLeft: 'previous',
  ArrowDown: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'next',
  Home: 'first',
  End: 'last',
} as const;

const MONTHS = { PageUp: 1, PageDown: -1 } as const;

/**
 * The intent of a key on the handle of the day as of which the story is shown: arrows go from publication to publication, Home and End to
 * the first and the last, Page keys to another month, and Escape shows everything. Undefined for other keys.
 */
export function intentOfHandleKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  asKnownOn: number,
): Intent | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key in STEPS) return { type: 'step-publication', to: STEPS[key as keyof typeof STEPS] };
  if (key in MONTHS) {
    return { type: 'as-known-on', time: sameDayOfMonth(asKnownOn, MONTHS[key as keyof typeof MONTHS]) };
  }
  return key === 'Escape' ? { type: 'as-known-on', time: undefined } : undefined;
}

/** Half a day, ms, used for rounding: a pointer chooses the nearest end of a day. */
const HALF_DAY = 43_200_000;

/** Moves the day as of which the story is shown, by dragging its handle and by keys on it. Listeners for the template of the handle. */
export class AsKnownOnHandle {
  readonly #host: TimelineHost;
  /** While dragging: distance from the day to the point where the handle was pressed, CSS px, positive to the right. */
  #heldAt: number | undefined;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  readonly down = (event: PointerEvent): void => {
    const { asKnownOn, range } = this.#host.state;
    if (event.button !== 0 || asKnownOn === undefined) return;
    const handle = event.currentTarget as HTMLElement;
    const { left, width } = handle.parentElement!.getBoundingClientRect();
    const { start, end } = range;
    const share = (asKnownOn - start) / (end - start);
    this.#heldAt = event.clientX - left - Math.min(Math.max(share, 0), 1) * width;
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
  };

  readonly move = (event: PointerEvent): void => {
    if (this.#heldAt === undefined) return;
    const { act, state } = this.#host;
    const area = (event.currentTarget as Element).parentElement!.getBoundingClientRect();
    const share = (event.clientX - this.#heldAt - area.left) / area.width;
    const { start, end } = state.range;
    const time = start + Math.min(Math.max(share, 0), 1) * (end - start);
    act({ type: 'as-known-on', time: time - HALF_DAY }, 'pointer');
  };

  readonly up = (): void => {
    this.#heldAt = undefined;
  };

  readonly keydown = (event: KeyboardEvent): void => {
    const { act, state } = this.#host;
    const intent = state.asKnownOn === undefined ? undefined : intentOfHandleKey(event, state.asKnownOn);
    if (!intent) return;
    event.preventDefault();
    act(intent, 'keyboard');
  };
}
