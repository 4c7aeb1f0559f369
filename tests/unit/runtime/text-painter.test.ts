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
