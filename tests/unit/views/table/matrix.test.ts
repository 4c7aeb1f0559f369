import { expect, test } from 'vitest';
import type { CheckedCitation } from '../../../../src/file/checked-types.ts';
import { createMatrix } from '../../../../src/views/table/matrix.ts';
import { articleOf, timelineOf } from '../../model/support.ts';

const articles = [
  articleOf('none'),
  articleOf('ap', undefined, { publisher: 'AP' }),
  articleOf('press', undefined, { publisher: 'Associated  press' }),
  articleOf('pais', undefined, { publisher: 'El País' }),
  articleOf('pais2', undefined, { publisher: 'EL PAIS' }),
];
const publishers = [{ name: 'Associated Press', aliases: ['AP'] }];
const cited = (...citations: (string | CheckedCitation)[]) => ({ date: '2024', citations });

test('columns are publishers in order of first citation, and articles without a publisher are last', () => {
  const { events } = timelineOf([cited('none', 'pais'), cited('ap', 'pais2', 'press')], articles);
  expect(createMatrix(events, { publishers }).publishers).toEqual(['El País', 'Associated Press', '']);
});

test('a cell contains the citations of the publisher under all its names, in file order', () => {
  const { events } = timelineOf(
    [cited('press', 'none', { article: 'ap', stance: 'disputes' }), cited('none')],
    articles,
  );
  const { cell } = createMatrix(events, { publishers });
  expect(cell(events[0]!, 'Associated Press').map(({ stance }) => stance)).toEqual(['reports', 'disputes']);
  expect(cell(events[0]!, '')).toHaveLength(1);
  expect(cell(events[1]!, 'Associated Press')).toEqual([]);
});

test('only publishers that the given events cite have a column', () => {
  const { events } = timelineOf([cited('pais'), cited('ap')], articles);
  expect(createMatrix(events.slice(0, 1), { publishers }).publishers).toEqual(['El País']);
  expect(createMatrix([], { publishers }).publishers).toEqual([]);
});
