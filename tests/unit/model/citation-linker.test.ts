import { expect, test } from 'vitest';
import type { CheckedCitation } from '../../../src/file/checked-types.ts';
import { createCitationLinker, linkById, type UnlinkedCitation } from '../../../src/model/citation-linker.ts';
import { createArticle } from '../../../src/model/create-records.ts';
import { dateOf } from './support.ts';

const spyAgency = [{ voice: { name: 'The spy agency' }, kind: 'on-word-of' }] as const;
const link = () => {
  const article = createArticle({ id: 'a', headline: 'A' }, 0);
  const linkTo = createCitationLinker([article], () => spyAgency);
  return (citations: readonly UnlinkedCitation[]) =>
    linkById(citations, (id) => (id === 'a' ? article : undefined), linkTo);
};
const bare: CheckedCitation = { article: 'a', stance: 'reports' };

test('citations that consist only of the article share one object', () => {
  const linked = link();
  expect(linked([bare])[0]).toBe(linked([{ ...bare }])[0]);
});

const fields: Required<Omit<CheckedCitation, 'article'>> = {
  stance: 'silent',
  date: dateOf('2024'),
  note: '',
  locator: '',
  quote: { exact: 'days ago' },
  onWordOf: ['The spy agency'],
  known: dateOf('2024'),
};

test.each(Object.entries(fields))('a citation with %s has its own object, and keeps the field', (key, value) => {
  const linked = link();
  const [shared] = linked([bare]);
  const [own] = linked([{ ...bare, [key]: value }]);
  expect(own).not.toBe(shared);
  expect(own).toMatchObject({ [key]: value });
});

test('a citation with onWordOf has the voices that it names, another has none', () => {
  const [named, other] = link()([
    { ...bare, onWordOf: ['The spy agency'] },
    { ...bare, note: 'N' },
  ]);
  expect(named!.voices).toBe(spyAgency);
  expect(other).not.toHaveProperty('voices');
});
