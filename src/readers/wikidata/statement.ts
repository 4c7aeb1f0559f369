import { isNode, list, type Node } from '../json-ld/graph.ts';
import { pathText } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import { textValue } from '../record-list.ts';
import { fieldsIn, type Snak, snakOf, snaksOf } from './snak.ts';

/** A statement of Wikidata about an entity, with its qualifiers and references. */
export interface Statement {
  readonly where: string;
  /** Empty if the file gives none. */
  readonly id: string;
  readonly rank: 'preferred' | 'normal' | 'deprecated';
  readonly main: Snak;
  readonly qualifiers: ReadonlyMap<string, readonly Snak[]>;
  /** The snaks of each reference. */
  readonly references: readonly ReadonlyMap<string, readonly Snak[]>[];
}

/** An item, a property, or another kind of entity. */
export interface Entity {
  readonly id: string;
  readonly fields: Node;
  /** By property, in file order, without those that cannot be read. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
}

/** Entities read in one step. */
const STEP = 20;

const isEntity = (value: unknown): value is Node =>
  isNode(value) && (/^[A-Z]\d+/.test(textValue(value['id'])) || isNode(value['claims']) || isNode(value['labels']));

/** The entities of a document: those under `entities`, those in a list, or the document itself. */
export function* entitiesOf(document: unknown): Steps<Entity[]> {
  const held = isNode(document) ? document['entities'] : undefined;
  const path = held === undefined ? [] : ['entities'];
  const found: (readonly [key: string | number, value: unknown])[] = isNode(held)
    ? Object.entries(held)
    : Array.isArray(held ?? document)
      ? list(held ?? document).map((value, i) => [i, value] as const)
      : [];
  if (found.length === 0 && isEntity(document)) return [entityAt(document, [])];
  const entities: Entity[] = [];
  for (const [i, [key, value]] of found.entries()) {
    if (i % STEP === STEP - 1) yield i / found.length;
    if (isEntity(value)) entities.push(entityAt(value, [...path, key]));
  }
  return entities;
}

function entityAt(fields: Node, path: readonly (string | number)[]): Entity {
  const last = path.at(-1);
  const id = textValue(fields['id']) || (typeof last === 'string' ? last : '');
  // Commons files call them `statements`
  const name = isNode(fields['claims']) ? 'claims' : 'statements';
  const statements = Object.entries(fieldsIn(fields[name])).map(
    ([property, ones]) =>
      [
        property,
        list(ones).flatMap((one, i) => statementOf(one, pathText([...path, name, property, i])) ?? []),
      ] as const,
  );
  return { id, fields, statements: new Map(statements) };
}

function statementOf(value: unknown, where: string): Statement | undefined {
  const main = isNode(value) ? snakOf(value['mainsnak']) : undefined;
  if (!isNode(value) || !main) return undefined;
  const rank = value['rank'];
  return {
    where,
    id: textValue(value['id']),
    rank: rank === 'preferred' || rank === 'deprecated' ? rank : 'normal',
    main,
    qualifiers: snaksOf(value['qualifiers']),
    references: list(value['references']).map((one) => snaksOf(fieldsIn(one)['snaks'])),
  };
}

/** The best statements of a property by Wikidata's rule: the preferred ones, or else all normal ones. */
export function bestOf(statements: readonly Statement[]): readonly Statement[] {
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : statements.filter(({ rank }) => rank === 'normal');
}
