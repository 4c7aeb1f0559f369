import type { Cause } from '../state/intent.ts';

/** What a click comes from: a button pressed by a key sends one, too, with a `detail` of 0. */
export const causeOf = (click: MouseEvent): Cause => (click.detail > 0 ? 'pointer' : 'keyboard');
