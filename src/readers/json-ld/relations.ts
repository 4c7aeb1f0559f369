import { type Graph, isNode, list, type Node, typesOf } from './graph.ts';

/** The nodes that contain other nodes. */
export interface Parents {
  /** The live blog of each update. */
  readonly blog: ReadonlyMap<Node, Node>;
  /** The course, larger event, published work or performer of each event. */
  readonly holder: ReadonlyMap<Node, Node>;
}

/** Keys under which courses, events and works list their events. */
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
    // An event of a band or team is named after it; an event in a hall is not named after the hall
    if (typesOf(node).some((type) => PERFORMER.test(type))) for (const key of ['event', 'events']) put(holder, key);
  }
  return { blog, holder };
}

/** The events that an article is about, however the relation is written. */
export function eventsNamedBy(article: Node, graph: Graph): Node[] {
  const reverse = isNode(article['@reverse']) ? article['@reverse'] : {};
  const named = ['about', 'mentions', 'mainEntity'].flatMap((key) => list(article[key]));
  const naming = ['subjectOf', 'citation'].flatMap((key) => list(reverse[key]));
  return [...named, ...naming].map(graph.node).filter((node) => node !== undefined);
}
