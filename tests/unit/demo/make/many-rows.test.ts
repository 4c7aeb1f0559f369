import { expect, test } from 'vitest';
import { applyChange, inverseOf } from '../../../../demo/make/story/changes.ts';
import { blankRow, EMPTY_STORY } from '../../../../demo/make/story/types.ts';

test('more rows than a call can have arguments are added, and taken back', () => {
  const added = Array.from({ length: 200_000 }, (_, i) => blankRow(`row-${i}`));
  const change = { type: 'rows', at: EMPTY_STORY.rows.length, removed: [], added } as const;
  const story = applyChange(EMPTY_STORY, change);
  expect(story.rows).toHaveLength(EMPTY_STORY.rows.length + 200_000);
  expect(applyChange(story, inverseOf(change))).toEqual(EMPTY_STORY);
});
