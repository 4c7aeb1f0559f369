import { idMaker } from '../../file/unique-ids.ts';
import { idOf, type Node } from './graph.ts';

/** Gives records of a document ids of their own. */
export interface Ids {
  /** The id of a node, or one made of its words. */
  readonly of: (node: Node, words: string) => string;
  /** A free id made of words. */
  readonly made: (words: string) => string;
}

/** @param nodes those whose written ids are kept free for them. */
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
