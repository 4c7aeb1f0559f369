import type { Intent } from '../state/intent.ts';
import { Gestures } from './gestures.ts';
import type { TimelineHost } from './host.ts';
import { KeyControls } from './key-controls.ts';

/** Handlers for pointers and keys in the story, except selecting and hovering. */
export interface Inputs {
  readonly gestures: Gestures;
  readonly keys: KeyControls;
}

/** @param stayed called when a key should move to another event or level, but there is none. */
export const createInputs = (host: TimelineHost, stayed: (intent: Intent) => void): Inputs => ({
  gestures: new Gestures(host),
  keys: new KeyControls(host, stayed),
});
