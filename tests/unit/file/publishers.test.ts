import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { publisherKey } from '../../../src/file/publishers.ts';

test.each([
  ['AP', 'ap'],
  ['Le Monde', ' le  monde '],
  ['El País', 'El Pais'],
  ['El País', 'El Pai\u0301s'],
  ['ＮＨＫ', 'NHK'],
  ['Die Welt', 'DIE\u00a0WELT'],
])('%j and %j are the same name', (one, other) => {
  expect(publisherKey(one)).toBe(publisherKey(other));
});

test.each([
  ['AP', 'A.P.'],
  ['The Times', 'Times'],
  ['조선일보', '중앙일보'],
  ['मत', 'मति'],
  ['ข่าว', 'ขาว'],
])('%j and %j are different names', (one, other) => {
  expect(publisherKey(one)).not.toBe(publisherKey(other));
});

const read = (...publishers: readonly object[]) => {
  const { file, problems } = checkFile({ publishers, events: [] });
  return {
    publishers: file.publishers,
    problems: problems.map(({ code, severity, path }) => `${severity} ${code} ${path}`),
  };
};

test('of two publishers with the same name the first stays, with its aliases', () => {
  const { publishers, problems } = read(
    { name: 'AP', aliases: ['Associated Press'] },
    { name: 'ap', aliases: ['Wire'] },
  );
  expect(publishers).toEqual([{ name: 'AP', aliases: ['Associated Press'] }]);
  expect(problems).toEqual(['error same-publisher publishers[1].name']);
});

test('a name takes precedence over an alias, even an earlier one', () => {
  const { publishers, problems } = read({ name: 'Agency', aliases: ['AP', 'The Agency'] }, { name: 'AP' });
  expect(publishers).toEqual([
    { name: 'Agency', aliases: ['The Agency'] },
    { name: 'AP', aliases: [] },
  ]);
  expect(problems).toEqual(['warning same-publisher publishers[0].aliases[0]']);
});

test('an alias of two publishers belongs to the first', () => {
  const { publishers, problems } = read({ name: 'A', aliases: ['Wire'] }, { name: 'B', aliases: ['wire', 'B'] });
  expect(publishers?.map(({ aliases }) => aliases)).toEqual([['Wire'], []]);
  expect(problems).toEqual([
    'warning same-publisher publishers[1].aliases[0]',
    'warning same-publisher publishers[1].aliases[1]',
  ]);
});
