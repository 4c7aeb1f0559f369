import { describe, expect, test } from 'vitest';
import { eventAsOf } from '../../../src/evidence/event-as-of.ts';
import { isKnown } from '../../../src/evidence/known-by.ts';
import { sceneAsOf } from '../../../src/layout/as-known-on/scene-as-of.ts';
import type { Scene } from '../../../src/layout/scene.ts';
import { articleOf, dateOf, ms, timelineOf } from '../model/support.ts';
import { label, metrics, sceneOf, stateOf } from './support.ts';

const timeline = timelineOf(
  [
    { id: 'known', date: '2024-01-10', title: 'known', citations: ['early'] },
    {
      id: 'moved',
      date: '2024-03-15',
      title: 'moved',
      citations: [
        { article: 'early', stance: 'reports', date: dateOf('2024-02') },
        { article: 'late', stance: 'corrects', date: dateOf('2024-03-15') },
      ],
    },
    { id: 'later', date: '2024-05-20', title: 'later', citations: ['late'] },
  ],
  [articleOf('early', '2024-03-20'), articleOf('late', '2024-06-01')],
);
const state = stateOf(timeline);
const scene = sceneOf(state);
const asOf = ms('2024-04-01');
const day = {
  isReported: (event: Parameters<typeof isKnown>[0]) => isKnown(event, asOf),
  isPublished: ({ published }: { readonly published?: { readonly end: { readonly latest: number } } }) =>
    (published?.end.latest ?? Infinity) <= asOf,
  event: (event: Parameters<typeof isKnown>[0]) => eventAsOf(event, asOf),
};
const told = sceneAsOf(scene, {
  store: state.store!,
  day,
  label: (event) => ({ ...label(event), detail: event.date.edtf, width: 1 }),
  metrics,
});
const placed = ({ plot }: Scene, id: string) => plot.events.find((event) => event.id === id)!;

describe('a scene as of a day', () => {
  test('keeps every event in its row, on its side, with its width', () => {
    const places = ({ plot }: Scene) =>
      plot.events.map(({ id, row, side, x0, x1, label: { width } }) => [id, row, side, x0, x1, width]);
    expect(places(told)).toEqual(places(scene));
  });

  test('marks what was not yet reported, and nothing else', () => {
    expect(told.plot.events.map(({ id, isUnreported }) => [id, isUnreported])).toEqual([
      ['known', undefined],
      ['moved', undefined],
      ['later', true],
    ]);
    expect(placed(told, 'later').mark).toEqual(placed(scene, 'later').mark);
  });

  test('keeps an event unchanged if everything about it was known', () => {
    expect(placed(told, 'known')).toBe(placed(scene, 'known'));
  });

  test("draws an event at its date known then, over an outline at the file's date", () => {
    const { mark, fileMark, label: words } = placed(told, 'moved');
    expect(fileMark).toEqual(placed(scene, 'moved').mark);
    expect(mark.x1).toBeLessThan(fileMark!.x0);
    expect(mark.shape).toBe('bar');
    expect(words.detail).toBe('2024-02');
  });

  test('marks articles that were not yet published, and leaves out threads to them', () => {
    expect(told.articles.map(({ id, isUnpublished }) => [id, isUnpublished])).toEqual([
      ['early', undefined],
      ['late', true],
    ]);
    expect(told.threads.map(({ event, article }) => [event, article])).toEqual([
      ['known', 'early'],
      ['moved', 'early'],
    ]);
    expect(scene.threads).toHaveLength(4);
  });

  test('leaves the original scene unchanged', () => {
    expect(sceneOf(state)).toEqual(scene);
    expect(placed(scene, 'moved')).not.toHaveProperty('fileMark');
  });
});
