import type { Layouts } from '../layouts.ts';
import { shownWords } from '../shown-words.ts';
import type { MovingLook } from './look.ts';
import type { MovingCanvas } from './moving-canvas.ts';
import type { MovingFrame } from './moving-frame.ts';
import { paintStory } from './paint-story.ts';
import { TextPainter } from './text.ts';

/** The factors of a rehearsed zoom: in and back out. */
const FACTORS = [...Array.from({ length: 12 }, () => 1.3), ...Array.from({ length: 8 }, () => 1 / 1.4)];

/**
 * Lays out and paints a zoom around the middle of a story, on a canvas outside of the page, in short steps. Browsers
 * run code several times slower the first times, and load fonts for canvases when they are first used: without this,
 * the first frames of the first zoom would be late. Only the labels of the events are kept.
 * @param size of the canvas, CSS px
 * @param layouts used for nothing else
 */
export function* rehearse(
  { parent, width, height }: Pick<MovingCanvas, 'parent' | 'width' | 'height'>,
  frame: MovingFrame,
  look: MovingLook,
  layouts: Layouts,
): Generator<undefined> {
  const { measured, words, evidence } = frame;
  const { view, session } = frame.state;
  const { range } = view;
  const canvas = parent.ownerDocument.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) return;
  yield;
  const text = new TextPainter(context);
  const at = (range.start + range.end) / 2;
  let half = (range.end - range.start) / 2;
  for (const factor of FACTORS) {
    half /= factor;
    const zoomed = { ...view, range: { start: at - half, end: at + half } };
    const state = { view: zoomed, session: { ...session, isMoving: true } };
    const { plot } = layouts.layOut(
      state,
      measured,
      shownWords(words.exact ?? words, state, measured),
      undefined,
      evidence,
    );
    yield;
    if (!plot) return;
    context.clearRect(0, 0, canvas.width, canvas.height);
    paintStory(context, { ...frame, state }, plot.scene, '', look, text);
    yield;
  }
}
