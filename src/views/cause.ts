import type { Cause } from '../state/intent.ts';

/** What a click comes from: a button that is pressed by a key sends one, too, that counts no clicks. */
export const causeOf = (click: MouseEvent): Cause => (click.detail > 0 ? 'pointer' : 'keyboard');
