import { expect, test } from 'vitest';
import landing from '../../data/disputed-landing.ts';
import { all, button, find, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';

test('on a phone all tools fit into one row, and icons have names', async () => {
  const timeline = await mount({ data: landing, width: 358 });
  await expect.poll(() => all(timeline, '.filters-menu').length).toBe(1);
  const boxes = [...find(timeline, '.tools').children]
    .map((tool) => tool.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  expect(boxes.length).toBe(6);
  expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
  expect(textOf(button(timeline, 'As known on…'))).toBe('');
});

test('with enough room it shows its name', async () => {
  const timeline = await mount({ data: landing, width: 1000 });
  await settle(timeline);
  expect(textOf(button(timeline, 'As known on…'))).toBe('As known on…');
});
