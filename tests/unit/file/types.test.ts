import type { FromSchema } from 'json-schema-to-ts';
import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import { DESCRIPTIONS } from '../../../src/file/descriptions.ts';
import type { fileSchema } from '../../../src/file/schema.ts';
import type { TimelineFile } from '../../../src/file/types.ts';

/** A type with all that is optional or readonly said in the same way, however it was written. */
type Shape<T> = T extends readonly (infer Item)[]
  ? { list: Shape<Item> }
  : T extends object
    ? { [Key in keyof T]-?: [undefined extends T[Key] ? 'optional' : 'required', Shape<Exclude<T[Key], undefined>>] }
    : T;

type OfTypes = Shape<TimelineFile>;
type OfSchema = Shape<FromSchema<typeof fileSchema>>;

test('the public types are those of the schema', () => {
  // A field that only one of them has, or that only one of them needs, does not compile
  expectTypeOf<OfTypes>().toExtend<OfSchema>();
  expectTypeOf<OfSchema>().toExtend<OfTypes>();
});

test('what an editor shows of a field in TypeScript is what it shows in JSON', () => {
  const source = readFileSync(new URL('../../../src/file/types.ts', import.meta.url), 'utf8');
  const inTypes = [...source.matchAll(/ {2}\/\*\* (.+) \*\/\n {2}readonly ([$\w]+)/g)].map(([, about, key]) => [
    key,
    about,
  ]);
  const inSchema = Object.values(DESCRIPTIONS).flatMap((fields) => Object.entries(fields));
  expect(inTypes.length).toBeGreaterThan(40);
  expect(inTypes.toSorted()).toEqual(inSchema.toSorted());
});
