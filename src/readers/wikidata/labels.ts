import { BLANKS } from '../blanks.ts';
import { isNode, type Node } from '../json-ld/graph.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { textValue } from '../record-list.ts';
import { PROPERTY_NAMES } from './property-names.ts';
import { fieldsIn } from './snak.ts';
import type { Entity } from './statement.ts';

/** The preferred language of labels, and the code for names that are the same in all languages. */
const WANTED = ['en', 'mul'];

/** A text in the preferred language, or else in the first one; empty if there is none. */
export function inLanguage(texts: unknown): string {
  const byLanguage: Node = fieldsIn(texts);
  const found = WANTED.map((language) => byLanguage[language]).find(isNode) ?? Object.values(byLanguage).find(isNode);
  return found ? plainText(textValue(found['value'])).replace(BLANKS, ' ') : '';
}

/** The names of the entities of a file, in English if possible. */
export class Labels {
  readonly #labels: ReadonlyMap<string, string>;
  /** Ids of entities that a title or headline mentions, but whose names the file does not contain. */
  readonly unknown = new Set<string>();

  constructor(entities: readonly Entity[]) {
    this.#labels = new Map(entities.map(({ id, fields }) => [id, inLanguage(fields['labels'])]));
  }

  /** The name of an entity; empty if the file does not contain it. */
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
