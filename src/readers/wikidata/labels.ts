import { BLANKS } from '../blanks.ts';
import { isNode, type Node } from '../json-ld/graph.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { textValue } from '../record-list.ts';
import { PROPERTY_NAMES } from './property-names.ts';
import { fieldsIn } from './snak.ts';
import type { Entity } from './statement.ts';

/** The language of labels that is wanted, and the one for names that are the same in all languages. */
const WANTED = ['en', 'mul'];

/** A text in the language that is wanted, else in the first one; empty where there is none. */
export function inLanguage(texts: unknown): string {
  const byLanguage: Node = fieldsIn(texts);
  const found = WANTED.map((language) => byLanguage[language]).find(isNode) ?? Object.values(byLanguage).find(isNode);
  return found ? plainText(textValue(found['value'])).replace(BLANKS, ' ') : '';
}

/** The names of the entities of a file, in English where they have one. */
export class Labels {
  readonly #labels: ReadonlyMap<string, string>;
  /** Ids of entities that a title or headline names, and whose names the file does not hold. */
  readonly unknown = new Set<string>();

  constructor(entities: readonly Entity[]) {
    this.#labels = new Map(entities.map(({ id, fields }) => [id, inLanguage(fields['labels'])]));
  }

  /** The name of an entity; empty where the file does not hold it. */
  known(id: string): string {
    return this.#labels.get(id) || PROPERTY_NAMES[id] || '';
  }

  /** The name of an entity, or its id. */
  name(id: string): string {
    const known = this.known(id);
    if (!known) this.unknown.add(id);
    return known || id;
  }
}
