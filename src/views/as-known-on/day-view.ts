import type { KnownByDay } from '../../layout/as-known-on/scene-as-of.ts';

/** Listeners that move the handle, made by `interaction`. */
export interface HandleListeners {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** The day as of which the story is told. It is a new object whenever its content differs. */
export interface DayView extends KnownByDay {
  /** The end of the day, UTC ms. */
  readonly asOf: number;
  /** The day, EDTF. */
  readonly edtf: string;
  /** Number of events in the whole story that were not yet reported. */
  readonly unreported: number;
  /** Whether the event or article with this id was not yet reported or published. */
  readonly isGhost: (id: string) => boolean;
  readonly listeners: HandleListeners;
}
