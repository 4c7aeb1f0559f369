import type { Intent } from '../state/intent.ts';
import type { ViewState } from '../state/view-state.ts';

const STEPS = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' } as const;

/**
 * What a key asks for in the plot, or undefined where it is not ours. Arrows follow time, which runs from left to right in
 * every language; with Shift they move the view.
 */
export function intentOfKey(event: KeyboardEvent, state: ViewState): Intent | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { key } = event;
  if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return { type: 'pan', share: key === 'ArrowLeft' ? -0.2 : 0.2 };
  if (key in STEPS) return { type: 'step', to: STEPS[key as keyof typeof STEPS] };
  if (key === '+' || key === '=') return { type: 'zoom', factor: 2 };
  if (key === '-' || key === '_') return { type: 'zoom', factor: 0.5 };
  if (key === '0') return { type: 'fit' };
  if (key === 'Escape') return state.selected || state.cluster ? { type: 'select', id: '' } : undefined;
  return undefined;
}
