import type { Renderer } from './renderer.ts';

/** All kinds of output. A new one is entered here, and loaded when it is asked for. */
export const RENDERERS: readonly Renderer[] = [];
