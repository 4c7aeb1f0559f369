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
 * A type with all that is optional or readonly said in the same way, however it was written. Of words of a list only these: that they
 * take any text, too, the schema does not say.
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

/** Takes a value of either type for one of the other: a field that only one has, or that only one needs, does not compile. */
interface Equal<One, Other> {
  readonly there: (one: One) => Other;
  readonly back: (other: Other) => One;
}
const equal = { there: <T>(value: T) => value, back: <T>(value: T) => value };

test('the public types are those of the schema', () => {
  // The innermost records first: the compiler takes the depths of a nested type for equal, and then remembers that
  const category: Equal<Shape<Category>, OfSchema<typeof categorySchema>> = equal;
  const citation: Equal<Shape<CitationRecord>, OfSchema<typeof citationSchema>> = equal;
  const image: Equal<Shape<ImageRecord>, OfSchema<typeof imageSchema>> = equal;
  const file: Equal<Shape<TimelineFile>, OfSchema<typeof fileSchema>> = equal;
  expect([category, citation, image, file]).toHaveLength(4);
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

test('a JSON file that is imported is one of the type, and one that lacks a field is not', () => {
  const files: TimelineFile[] = [evidence, inPlace];
  const { title: _, ...untitled } = evidence.events[0]!;
  // @ts-expect-error an event needs a title
  files.push({ ...evidence, events: [untitled] });
  expect(files).toHaveLength(3);
});
