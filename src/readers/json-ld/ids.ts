import { idMaker } from '../../file/unique-ids.ts';
import { idOf, type Node } from './graph.ts';

/** Gives the records of a document unique ids. */
export interface Ids {
  /** The id of a node, or one made from the words. */
  readonly of: (node: Node, words: string) => string;
  /** An unused id made from words. */
  readonly made: (words: string) => string;
}

/** @param nodes nodes whose written ids are reserved for them */
export function idsFor(nodes: Iterable<Node>): Ids {
  const written = new Set([...nodes].map((node) => idOf(node)));
  const given = new Set<string>();
  const makeId = idMaker((id) => written.has(id) || given.has(id));
  const made = (words: string): string => {
    const id = makeId(words);
    given.add(id);
    return id;
  };
  return {
    made,
    of(node, words) {
      const id = idOf(node);
      if (id === undefined || given.has(id)) return made(words);
      given.add(id);
      return id;
    },
  };
}
