import type { TimelineFile } from '../file/types.ts';

/** The events of an ordinary list in the element, or undefined where there is none. */
export const lightDomList = (_element: Element): TimelineFile | undefined => undefined;
