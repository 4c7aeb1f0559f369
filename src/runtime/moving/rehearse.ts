import type { Layouts } from '../layouts.ts';
import { shownWords } from '../shown-words.ts';
import type { MovingFrame } from './moving-frame.ts';
import { paintStory } from './paint-story.ts';
import { readLook } from './read-look.ts';
import { TextPainter } from './text.ts';

/** The factors of a rehearsed zoom: in and back out. */
const FACTORS = [...Array.from({ length: 12 }, () => 1.3), ...Array.from({ length: 8 }, () => 1 / 1.4)];

/**
 * Lays out and paints a zoom around the middle of a story, on a canvas outside of the page, in short steps. Browsers
 * run code several times slower the first times, and load fonts for canvases when they are first used: without this,
 * the first frames of the first zoom would be late. Only the labels of the events are kept.
 * @param layouts used for nothing else
 */
export function* rehearse(
  story: HTMLElement,
  overview: Element,
  frame: MovingFrame,
  layouts: Layouts,
): Generator<undefined> {
  const { measured, words, evidence } = frame;
  const { view, session } = frame.state;
  const { store, range } = view;
  if (!store || !measured) return;
  const canvas = story.ownerDocument.createElement('canvas');
  [canvas.width, canvas.height] = [story.clientWidth, story.clientHeight];
  const context = canvas.getContext('2d');
  const look = context && readLook(story, overview, context, store, measured);
  if (!look) return;
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
