import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { goodFixtures } from './fixtures.ts';
import { changes, mutate } from './mutations.ts';
import { runs } from '../runs.ts';

const RUNS = runs(500);
const SEED = 20_241_129;
const BAD = /(?![\t\n\r])[\p{Cc}\u202d\u202e\ud800-\udfff]/u;

/** Every text in a checked file, including keys. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* texts(inner);
  }
}

/** The events of the original that a mutation left unchanged. */
const untouched = (mutated: { events?: unknown }): string[] => {
  if (!Array.isArray(mutated.events)) return [];
  const originals = new Map<unknown, string>(story.events.map((event) => [JSON.stringify(event), event.id]));
  // A value that is nested too deeply for JSON.stringify is not from the original.
  const written = mutated.events.map((event: unknown) => {
    try {
      return JSON.stringify(event);
    } catch {
      return '';
    }
  });
  return written.flatMap((event) => originals.get(event) ?? []);
};

/** Unsafe parts in the output of the check. They are collected because half a million assertions take long. */
function faultsOf({ file, problems }: ReturnType<typeof checkFile>): string[] {
  const articles = new Set(file.articles.map(({ id }) => id));
  const shown = problems.flatMap(({ message, path, text, suggestion }) => [
    message,
    path,
    text ?? '',
    suggestion ?? '',
  ]);
  const addresses = [
    ...[...file.articles, ...file.events.map(({ image }) => image), ...(file.publishers ?? [])].map(
      (one) => one?.url ?? '',
    ),
    ...file.articles.map(({ archived }) => archived ?? ''),
    ...file.events.flatMap(({ sameAs = [] }) => sameAs),
  ];
  return [
    ...[...texts(file)].filter((text) => text.length > 10_000 || BAD.test(text)),
    ...shown.filter((text) => text.length > 500 || BAD.test(text)),
    ...addresses.filter((url) => !/^https?:\/\/|^[^:]*$/.test(url)),
    ...file.events.flatMap(({ citations }) =>
      citations.map(({ article }) => article).filter((id) => !articles.has(id)),
    ),
    ...file.events.flatMap(({ citations }) =>
      citations.flatMap(({ quote, onWordOf }) =>
        (quote && quote.exact === '') || onWordOf?.length === 0 ? ['blank'] : [],
      ),
    ),
  ];
}

test(`${RUNS} mutated files: nothing throws, the untouched events are shown, no text or address is unsafe (seed ${SEED})`, () => {
  fc.assert(
    fc.property(changes, (changes) => {
      const mutated = mutate(story, changes);
      const checked = checkFile(mutated);
      const { file, problems, problemCount } = checked;
      expect(problems.map(({ message }) => message)).not.toContain('This must be plain data that can be read.');
      expect(problems).toHaveLength(Math.min(problemCount, 1000));
      expect(file.events.map(({ id }) => id)).toEqual(expect.arrayContaining(untouched(mutated)));
      expect(faultsOf(checked)).toEqual([]);
      const ids = [...file.events, ...file.articles].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(({} as { title?: string }).title).toBeUndefined();
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 30_000);

const good = goodFixtures.filter(([name]) => name === 'evidence' || name === 'in-place');
test.each(good)(
  `the same of mutations of good/%s (seed ${SEED})`,
  (_, json) => {
    const file: unknown = JSON.parse(json);
    fc.assert(
      fc.property(changes, (changes) => {
        const checked = checkFile(mutate(file, changes));
        expect(checked.problems.map(({ message }) => message)).not.toContain(
          'This must be plain data that can be read.',
        );
        expect(faultsOf(checked)).toEqual([]);
        const ids = [...checked.file.events, ...checked.file.articles].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  30_000,
);

test(`text that is cut or changed anywhere is read, or refused with line and column (seed ${SEED})`, () => {
  const json = JSON.stringify(story, null, 1);
  fc.assert(
    fc.property(
      fc.nat(json.length),
      fc.nat(json.length),
      fc.constantFrom('', '"', '\\', '{', ']', ',', '/*', '//', '\0', '1', '\ud800'),
      (from, to, insert) => {
        const { problems, file } = checkFile(
          json.slice(0, Math.min(from, to)) + insert + json.slice(Math.max(from, to)),
        );
        const [first] = problems;
        if (first?.code !== 'not-json') return;
        expect(first.line).toBeGreaterThan(0);
        expect(first.column).toBeGreaterThan(0);
        expect(first.message).not.toContain('nested');
        expect(file.events).toEqual([]);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});
