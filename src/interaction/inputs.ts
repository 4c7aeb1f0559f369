import type { Intent } from '../state/intent.ts';
import { Gestures } from './gestures.ts';
import type { TimelineHost } from './host.ts';
import { KeyControls } from './key-controls.ts';

/** What pointers and keys do in the story, besides choosing and pointing at something. */
export interface Inputs {
  readonly gestures: Gestures;
  readonly keys: KeyControls;
}

/** @param stayed is called when a key would lead to another event or level, and there is none. */
export const createInputs = (host: TimelineHost, stayed: (intent: Intent) => void): Inputs => ({
  gestures: new Gestures(host),
  keys: new KeyControls(host, stayed),
});
