import type { KnownByDay } from '../../layout/as-known-on/scene-as-of.ts';

/** What moves the handle, made by `interaction`. */
export interface HandleListeners {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** The day as of which the story is told. Another object where what it says differs. */
export interface DayView extends KnownByDay {
  /** The end of the day, UTC ms. */
  readonly asOf: number;
  /** The day, EDTF. */
  readonly edtf: string;
  /** Of all events of the story, how many were not yet reported. */
  readonly unreported: number;
  /** Whether an event or article of this id was not yet reported, or published. */
  readonly isGhost: (id: string) => boolean;
  readonly listeners: HandleListeners;
}
