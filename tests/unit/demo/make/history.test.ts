import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../../demo/make/story/changes.ts';
import {
  changeLook,
  citeArticles,
  insertRows,
  moveRow,
  pasteCells,
  removeRows,
  replaceStory,
  writeCell,
  writeHead,
} from '../../../../demo/make/story/commands.ts';
import { edit, endGroup, type History, newHistory, redo, undo } from '../../../../demo/make/story/history.ts';
import type { Story } from '../../../../demo/make/story/types.ts';
import { storyOf } from './support.ts';

const START = storyOf(['a', 'b', 'c']);

const type = (history: History, text: string, time: number): History =>
  edit(history, { changes: writeCell(history.story, 'b', 'title', text), group: 'b:title', time });
const titles = ({ story }: History): string[] => story.rows.map(({ title }) => title);

test('letters typed into one cell are one step, until the writer pauses or leaves the cell', () => {
  let history = newHistory(START);
  for (const [i, text] of ['B', 'Br', 'Bri'].entries()) history = type(history, text, i * 200);
  expect(history.past).toHaveLength(1);
  history = type(history, 'Bridge', 60_000);
  expect(history.past).toHaveLength(2);
  history = type(endGroup(history), 'Bridges', 60_100);
  expect(history.past).toHaveLength(3);
  history = undo(undo(history));
  expect(titles(history)[1]).toBe('Bri');
  expect(titles(undo(history))[1]).toBe('Event b');
  expect(titles(redo(history))[1]).toBe('Bridge');
});

test('text typed after an undo is a separate step', () => {
  const history = undo(type(type(newHistory(START), 'B', 0), 'Br', 5000));
  const typed = type(history, 'Bo', 5100);
  expect(typed.future).toEqual([]);
  expect(titles(undo(typed))[1]).toBe('B');
});

test('a letter that was typed and deleted leaves no step', () => {
  const history = type(type(newHistory(START), 'Event bx', 0), 'Event b', 100);
  expect(history.past).toEqual([]);
  expect(history.story).toEqual(START);
});

test('an edit without changes, and undo and redo with nothing to do, return the history itself', () => {
  const history = newHistory(START);
  const { story } = history;
  const nothing = [
    writeCell(story, 'b', 'title', 'Event b'),
    writeCell(story, 'no such row', 'title', 'x'),
    citeArticles(story, 'a', []),
    removeRows(story, new Set(['no such row'])),
    moveRow(story, 'b', 1),
    pasteCells(story, 0, 'dateText', [[{ text: '2024' }]]),
    writeHead(story, {}),
    writeHead(story, { title: undefined }),
    changeLook(story, { colors: {} }),
    replaceStory(story, structuredClone(story)),
  ];
  for (const changes of nothing) expect(edit(history, { changes, time: 0 })).toBe(history);
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test('changes of another version of the story are refused', () => {
  const changes = writeCell(START, 'b', 'title', 'New');
  const shorter = newHistory(storyOf(['b']));
  expect(() => edit(shorter, { changes, time: 0 })).toThrow('does not fit the story');
});

test('at most 500 steps are kept', () => {
  let history = newHistory(START);
  for (let i = 0; i < 502; i++) {
    history = edit(history, { changes: writeCell(history.story, 'a', 'title', `${i}`), time: i });
  }
  for (let i = 0; i < 600; i++) history = undo(history);
  expect(titles(history)[0]).toBe('1');
});

/**
 * An action of a writer, as a function from the story to its changes. Numbers are small, so that rows are often hit
 * twice.
 */
const command: fc.Arbitrary<(story: Story) => readonly Change[]> = fc
  .record({
    kind: fc.nat(8),
    at: fc.nat(5),
    to: fc.nat(5),
    text: fc.constantFrom('', 'x', '2024', 'https://a.example/1'),
  })
  .map(({ kind, at, to, text }) => (story: Story): readonly Change[] => {
    const id = story.rows[at % Math.max(1, story.rows.length)]?.id ?? '';
    if (kind === 0) return writeCell(story, id, 'title', text);
    if (kind === 1) return writeCell(story, id, 'dateText', text);
    if (kind === 2) return citeArticles(story, id, text ? [text] : []);
    if (kind === 3) return insertRows(story, Math.min(at, story.rows.length), (to % 3) + 1);
    if (kind === 4) return removeRows(story, new Set([id, story.rows[to]?.id ?? '']));
    if (kind === 5) return moveRow(story, id, to);
    if (kind === 6) return pasteCells(story, at, 'title', [[{ text }, { text }], [{ text: 'y' }]]);
    if (kind === 7) return writeHead(story, { title: text || undefined });
    return replaceStory(
      story,
      storyOf(['z', 'y'].slice(to % 2), { look: { colors: { '--cited-timeline-text': text } } }),
    );
  });

interface Edit {
  readonly type: 'edit';
  readonly command: (story: Story) => readonly Change[];
  readonly group: string | undefined;
}
type Action = Edit | { readonly type: 'undo' } | { readonly type: 'redo' } | { readonly type: 'end' };

const edits: fc.Arbitrary<Action> = fc
  .tuple(command, fc.constantFrom(undefined, 'g', 'h'))
  .map(([command, group]) => ({ type: 'edit', command, group }));
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: edits },
  fc.constantFrom<Action>({ type: 'undo' }, { type: 'undo' }, { type: 'redo' }, { type: 'end' }),
);

test('any sequence of edits, undo and redo gives the same result as keeping every version of the story', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let history = newHistory(START);
      let versions: Story[] = [START];
      let now = 0;
      actions.forEach((action, time) => {
        if (action.type === 'undo') {
          history = undo(history);
          now = Math.max(0, now - 1);
        } else if (action.type === 'redo') {
          history = redo(history);
          now = Math.min(versions.length - 1, now + 1);
        } else if (action.type === 'edit') {
          const changes = action.command(history.story);
          // Times are far apart, so that no edits are grouped
          history = edit(history, { changes, group: action.group, time: time * 10_000 });
          if (changes.length > 0) {
            versions = [...versions.slice(0, now + 1), history.story];
            now++;
          }
        }
        expect(history.story).toEqual(versions[now]);
        expect(new Set(history.story.rows.map(({ id }) => id)).size).toBe(history.story.rows.length);
      });
    }),
    { seed: 15, numRuns: 500 },
  );
});

test('with groups as well, undoing everything gives the first story, and redoing everything the last', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let history = newHistory(START);
      actions.forEach((action, time) => {
        if (action.type === 'undo') history = undo(history);
        else if (action.type === 'redo') history = redo(history);
        else if (action.type === 'end') history = endGroup(history);
        else history = edit(history, { changes: action.command(history.story), group: action.group, time });
      });
      while (history.future.length > 0) history = redo(history);
      const last = history.story;
      while (history.past.length > 0) history = undo(history);
      expect(history.story).toEqual(START);
      while (history.future.length > 0) history = redo(history);
      expect(history.story).toEqual(last);
    }),
    { seed: 15, numRuns: 500 },
  );
});
