import { expect, test } from 'vitest';
import { intentOfKey, layoutOfKey } from '../../../src/interaction/keys.ts';
import type { Mode } from '../../../src/state/session.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}, state: ViewState = INITIAL) =>
  intentOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more } as KeyboardEvent, state);

test.each([
  ['ArrowRight', { type: 'step', to: 'next' }],
  ['ArrowLeft', { type: 'step', to: 'previous' }],
  ['ArrowUp', { type: 'level', by: -1 }],
  ['ArrowDown', { type: 'level', by: 1 }],
  ['Home', { type: 'step', to: 'first' }],
  ['End', { type: 'step', to: 'last' }],
  ['+', { type: 'zoom', factor: 2 }],
  ['=', { type: 'zoom', factor: 2 }],
  ['-', { type: 'zoom', factor: 0.5 }],
  ['_', { type: 'zoom', factor: 0.5 }],
  ['0', { type: 'fit' }],
])('%s: %j', (key, intent) => expect(press(key)).toEqual(intent));

test('with Shift the arrows move the view', () => {
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({ type: 'pan', share: -0.2 });
  expect(press('ArrowRight', { shiftKey: true })).toEqual({ type: 'pan', share: 0.2 });
});

test('Shift with the up and down arrows is not handled', () => {
  for (const key of ['ArrowUp', 'ArrowDown']) expect(press(key, { shiftKey: true })).toBeUndefined();
});

test.each([
  ['l', 'KeyL', 'list'],
  ['L', 'KeyL', 'list'],
  ['д', 'KeyL', 'list'],
  ['n', 'KeyL', undefined],
  ['l', 'KeyN', 'list'],
  ['ㅣ', 'KeyL', 'list'],
  ['k', 'KeyK', undefined],
  ['t', 'KeyT', 'table'],
  ['е', 'KeyT', 'table'],
  ['t', 'KeyK', 'table'],
  ['Tab', 'Tab', undefined],
] as const)('%s at %s leads from the plot to: %s', (key, code, layout) => {
  const none = { ctrlKey: false, metaKey: false, altKey: false };
  expect(layoutOfKey({ key, code, ...none } as KeyboardEvent, 'plot')).toBe(layout);
  expect(layoutOfKey({ key, code, ...none, ctrlKey: true } as KeyboardEvent, 'plot')).toBeUndefined();
});

test('L and T return to the plot from their own layout, and lead to each other', () => {
  const press = (key: string, mode: Mode) =>
    layoutOfKey({ key, code: '', ctrlKey: false, metaKey: false, altKey: false } as KeyboardEvent, mode);
  expect([press('l', 'list'), press('t', 'table'), press('l', 'table'), press('t', 'list')]).toEqual([
    'plot',
    'plot',
    'list',
    'table',
  ]);
});

test('Escape clears a selection or closes a list, and is not handled otherwise', () => {
  expect(press('Escape')).toBeUndefined();
  expect(press('Escape', {}, { ...INITIAL, selected: 'e0' })).toEqual({ type: 'select', id: '' });
  expect(press('Escape', {}, { ...INITIAL, cluster: { events: [] } })).toEqual({ type: 'select', id: '' });
});

test.each(['Tab', 'Enter', ' ', 'PageUp', 'PageDown', 'a', '1', 'F5'])('%s is not handled', (key) =>
  expect(press(key)).toBeUndefined(),
);

test.each(['ctrlKey', 'metaKey', 'altKey'])('nothing is handled with %s', (modifier) => {
  for (const key of ['ArrowRight', 'Home', '+', '-', '0', 'Escape'])
    expect(press(key, { [modifier]: true }, { ...INITIAL, selected: 'e0' })).toBeUndefined();
});
