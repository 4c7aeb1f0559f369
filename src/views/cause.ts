import type { Cause } from '../state/intent.ts';

/** The cause of a click. A button pressed with a key also sends a click, with a `detail` of 0. */
export const causeOf = (click: MouseEvent): Cause => (click.detail > 0 ? 'pointer' : 'keyboard');
