import { expect, test, vi } from 'vitest';
import type { LineLook } from '../../../src/runtime/moving/look.ts';
import { TextPainter } from '../../../src/runtime/moving/text.ts';

const LINE = { font: '10px a', letterSpacing: '0px', wordSpacing: '0px', kerning: '', caps: '', color: 'red' };

/** A canvas whose letters are all 10 px wide. */
function painting() {
  const context = {
    fillText: vi.fn(),
    measureText: vi.fn((text: string) => ({ width: [...text].length * 10 })),
    textAlign: 'left',
    direction: 'ltr',
  };
  const painter = new TextPainter(context as unknown as CanvasRenderingContext2D);
  painter.set(LINE as LineLook);
  return { painter, ...context, context };
}

test('a text that has no limit or is known to fit is not measured', () => {
  const { painter, fillText, measureText } = painting();
  painter.draw('August', 5, 7, 'center');
  painter.draw('Treaty', 100, 7, 'right', 70, true);
  expect(fillText.mock.calls).toEqual([
    ['August', 5, 7],
    ['Treaty', 100, 7],
  ]);
  expect(measureText).not.toHaveBeenCalled();
});

test('a text that may be too long is measured once, and cut again only for another room', () => {
  const { painter, fillText, measureText, context } = painting();
  painter.draw('A long title', 100, 7, 'right', 60);
  expect(fillText).toHaveBeenLastCalledWith('A lon…', 40, 7);
  expect(context.textAlign).toBe('left');
  const measured = measureText.mock.calls.length;
  painter.draw('A long title', 80, 7, 'right', 60);
  expect(fillText).toHaveBeenLastCalledWith('A lon…', 20, 7);
  expect(measureText).toHaveBeenCalledTimes(measured);
  painter.draw('A long title', 80, 7, 'left', 40);
  expect(fillText).toHaveBeenLastCalledWith('A l…', 80, 7);
  painter.draw('A long title', 80, 7, 'left', 120);
  expect(fillText).toHaveBeenLastCalledWith('A long title', 80, 7);
  expect(painter.width('A long title')).toBe(120);
});

test('a text that runs from right to left is cut at its left', () => {
  const { painter, fillText, context } = painting();
  painter.draw('معاهدة السلام', 10, 7, 'left', 50);
  expect(fillText).toHaveBeenLastCalledWith(expect.stringMatching(/…$/), 60, 7);
  expect([context.direction, context.textAlign]).toEqual(['rtl', 'right']);
});

test('where a long text is cut is found with few measurements, also if its letters differ in width', () => {
  const { painter, fillText, measureText, context } = painting();
  const even = 'abcdefghij'.repeat(20);
  painter.draw(even, 0, 0, 'left', 605);
  expect(fillText).toHaveBeenLastCalledWith(`${even.slice(0, 59)}…`, 0, 0);
  expect(measureText.mock.calls.length).toBeLessThan(5);
  // All of its width is at the end: guesses alone would come nearer by one letter each time
  measureText.mockClear();
  context.measureText.mockImplementation((text) => ({ width: [...text].length + (text.includes('W') ? 1e6 : 0) }));
  const uneven = `${'i'.repeat(5000)}W`;
  painter.draw(uneven, 0, 0, 'left', 4001);
  expect(fillText).toHaveBeenLastCalledWith(`${uneven.slice(0, 4000)}…`, 0, 0);
  expect(measureText.mock.calls.length).toBeLessThan(25);
});
