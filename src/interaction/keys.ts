import { linkOf } from './citation-link.ts';
import type { Intent } from '../state/intent.ts';
import type { Mode } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';

const STEPS = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' } as const;
const LEVELS = { ArrowDown: 1, ArrowUp: -1 } as const;

/**
 * The intent of a key in the plot; undefined if it has none. Left and right arrows move along the time, which runs from left
 * to right in every language; with Shift they pan. Up and down arrows change the level.
 */
export function intentOfKey(event: KeyboardEvent, state: ViewState): Intent | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { key } = event;
  if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return { type: 'pan', share: key === 'ArrowLeft' ? -0.2 : 0.2 };
  if (key in LEVELS && !event.shiftKey) return { type: 'level', by: LEVELS[key as keyof typeof LEVELS] };
  if (key in STEPS) return { type: 'step', to: STEPS[key as keyof typeof STEPS] };
  if (key === '+' || key === '=') return { type: 'zoom', factor: 2 };
  if (key === '-' || key === '_') return { type: 'zoom', factor: 0.5 };
  if (key === '0') return { type: 'fit' };
  if (key === 'Escape') return state.selected || state.cluster ? { type: 'select', id: '' } : undefined;
  return undefined;
}

/**
 * The layout that a key switches to: L to the list, T to the table, and back to the plot from there. On keyboards of other scripts, the
 * keys at the same positions. Undefined for other keys.
 */
export function layoutOfKey({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent, mode: Mode): Mode | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const letter = key > 'z' ? code : `Key${key.toUpperCase()}`;
  const layout = letter === 'KeyL' ? 'list' : letter === 'KeyT' ? 'table' : undefined;
  return layout === mode ? 'plot' : layout;
}

/** The node to focus when a key moves from a citation to another one of the same event, across voices. Undefined for other keys. */
export function citationAfter({ key }: KeyboardEvent, citation: Element): HTMLElement | undefined {
  const all = [...(citation.closest('.citations')?.querySelectorAll('.citation') ?? [])];
  const index = all.indexOf(citation);
  const to = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: all.length - 1 }[key];
  return to === undefined ? undefined : linkOf(all[to] ?? citation);
}
