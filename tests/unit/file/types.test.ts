import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DESCRIPTIONS } from '../../../src/file/descriptions.ts';
import type { categorySchema, citationSchema, fileSchema, imageSchema } from '../../../src/file/schema.ts';
import type { Category, CitationRecord, ImageRecord, TimelineFile } from '../../../src/file/types.ts';
import evidence from '../../fixtures/good/evidence.json' with { type: 'json' };
import inPlace from '../../fixtures/good/in-place.json' with { type: 'json' };

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/**
 * A type in which optional and readonly are expressed in one way, however they were written. For lists of words, only
 * the words remain, because the schema does not say that any other text is allowed, too.
 */
type Shape<T> = T extends string
  ? Same<T, string & {}> extends true
    ? never
    : T
  : T extends readonly (infer Item)[]
    ? { list: Shape<Item> }
    : T extends object
      ? { [Key in keyof T]-?: [undefined extends T[Key] ? 'optional' : 'required', Shape<Exclude<T[Key], undefined>>] }
      : T;

type OfSchema<SchemaType extends JSONSchema> = Shape<FromSchema<SchemaType>>;

/**
 * Requires that both types can be assigned to each other: a field that only one has, or that only one requires, does
 * not compile.
 */
interface Equal<One, Other> {
  readonly there: (one: One) => Other;
  readonly back: (other: Other) => One;
}
const equal = { there: <T>(value: T) => value, back: <T>(value: T) => value };

test('the public types are those of the schema', () => {
  // The innermost records first: the compiler assumes that deep levels of nested types are equal, and remembers it
  const category: Equal<Shape<Category>, OfSchema<typeof categorySchema>> = equal;
  const citation: Equal<Shape<CitationRecord>, OfSchema<typeof citationSchema>> = equal;
  const image: Equal<Shape<ImageRecord>, OfSchema<typeof imageSchema>> = equal;
  const file: Equal<Shape<TimelineFile>, OfSchema<typeof fileSchema>> = equal;
  expect([category, citation, image, file]).toHaveLength(4);
});

test('editors show the same description of a field in TypeScript and in JSON', () => {
  const source = readFileSync(new URL('../../../src/file/types.ts', import.meta.url), 'utf8');
  const inTypes = [...source.matchAll(/ {2}\/\*\* (.+) \*\/\n {2}readonly ([$\w]+)/g)].map(([, about, key]) => [
    key,
    about,
  ]);
  const inSchema = Object.values(DESCRIPTIONS).flatMap((fields) => Object.entries(fields));
  expect(inTypes.length).toBeGreaterThan(40);
  expect(inTypes.toSorted()).toEqual(inSchema.toSorted());
});

test('an imported JSON file has the type, and one that lacks a field does not', () => {
  const files: TimelineFile[] = [evidence, inPlace];
  const { title: _, ...untitled } = evidence.events[0]!;
  // @ts-expect-error an event needs a title
  files.push({ ...evidence, events: [untitled] });
  expect(files).toHaveLength(3);
});
