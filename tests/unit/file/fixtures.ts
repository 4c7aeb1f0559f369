import { readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../../../src/file/problem.ts';

/** A file with one fault, the problems that it must cause, and the ids of the events that must still be shown. */
export interface BadFixture {
  readonly about: string;
  readonly expect: readonly Partial<Problem>[];
  readonly shown: readonly string[];
  /** The input of the check: an events file, or JSON text. */
  readonly input: unknown;
}

const folder = (name: string): URL => new URL(`../../fixtures/${name}/`, import.meta.url);

const read = (name: string): readonly (readonly [file: string, json: string])[] =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', ''), readFileSync(new URL(file, folder(name)), 'utf8')]);

/** `{ "repeat": x, "times": n }` stands for a text repeated n times, or a list of n copies. */
const revive = (_: string, value: unknown): unknown => {
  const { repeat, times } = (value ?? {}) as { repeat?: string | readonly unknown[]; times?: number };
  if (times === undefined) return value;
  return typeof repeat === 'string' ? repeat.repeat(times) : Array.from({ length: times }, () => repeat?.[0]);
};

/** `tests/fixtures/bad`, by name. */
export const badFixtures: readonly (readonly [name: string, fixture: BadFixture])[] = read('bad').map(
  ([name, json]) => {
    const { text, file, ...rest } = JSON.parse(json, revive) as BadFixture & { text?: string; file?: unknown };
    return [name, { ...rest, input: text ?? file }];
  },
);

/** `tests/fixtures/good`, by name: JSON text of files without faults. */
export const goodFixtures = read('good');
