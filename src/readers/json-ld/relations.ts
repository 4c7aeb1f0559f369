import { type Graph, isNode, list, type Node, typesOf } from './graph.ts';

/** What nodes are parts of. */
export interface Parents {
  /** Live blogs, by their updates. */
  readonly blog: ReadonlyMap<Node, Node>;
  /** Courses, larger events, works that are published and those who perform, by their events. */
  readonly holder: ReadonlyMap<Node, Node>;
}

/** Keys under which courses, events and works have their events. */
const HOLDING = ['hasCourseInstance', 'subEvent', 'subEvents', 'publication', 'releasedEvent', 'performerIn'];
const PERFORMER = /^Person$|Group$|Team$/;

/** Finds the parents of all nodes. O(nodes). */
export function parentsOf(graph: Graph): Parents {
  const [blog, holder] = [new Map<Node, Node>(), new Map<Node, Node>()];
  for (const node of graph.nodes) {
    const put = (map: Map<Node, Node>, key: string): void => {
      for (const value of list(node[key])) {
        const inner = graph.node(value);
        if (inner && inner !== node && !map.has(inner)) map.set(inner, node);
      }
    };
    put(blog, 'liveBlogUpdate');
    for (const key of HOLDING) put(holder, key);
    // What a band or a team plays goes by its name; what takes place in a hall does not
    if (typesOf(node).some((type) => PERFORMER.test(type))) for (const key of ['event', 'events']) put(holder, key);
  }
  return { blog, holder };
}

/** The events that an article is about, in any of the ways in which that is said. */
export function eventsNamedBy(article: Node, graph: Graph): Node[] {
  const reverse = isNode(article['@reverse']) ? article['@reverse'] : {};
  const named = ['about', 'mentions', 'mainEntity'].flatMap((key) => list(article[key]));
  const naming = ['subjectOf', 'citation'].flatMap((key) => list(reverse[key]));
  return [...named, ...naming].map(graph.node).filter((node) => node !== undefined);
}
