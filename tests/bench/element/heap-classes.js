/** What is on the heap of a page, by class of object. */

/** @typedef {Map<string, { bytes: number, count: number }>} HeapClasses */

/** Kinds of nodes whose names are their contents, such as a text: they are counted together. */
const UNNAMED = new Set(['string', 'concatenated string', 'sliced string', 'number', 'code', 'closure']);

/**
 * Bytes and number of the objects of each class; plain objects are told apart by their keys.
 * @param {import('playwright').CDPSession} cdp
 * @returns {Promise<HeapClasses>}
 */
export async function heapClasses(cdp) {
  /** @type {string[]} */
  const chunks = [];
  const take = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  return classesOf(JSON.parse(chunks.join('')));
}

/**
 * @typedef {object} Snapshot the format of a heap snapshot, as far as it is needed here
 * @property {{ meta: { node_fields: string[], node_types: [string[]], edge_fields: string[], edge_types: [string[]] } }} snapshot
 * @property {number[]} nodes
 * @property {number[]} edges
 * @property {string[]} strings
 */

/**
 * @param {Snapshot} snapshot
 * @returns {HeapClasses}
 */
function classesOf({ snapshot: { meta }, nodes, edges, strings }) {
  const field = (/** @type {string} */ name) => meta.node_fields.indexOf(name);
  const [type, name, size, edgeCount] = [field('type'), field('name'), field('self_size'), field('edge_count')];
  const [width, edgeWidth] = [meta.node_fields.length, meta.edge_fields.length];
  /** @type {HeapClasses} */
  const classes = new Map();
  let edge = 0;
  for (let node = 0; node < nodes.length; node += width) {
    const kind = meta.node_types[0][nodes[node + type] ?? 0] ?? '';
    const named = strings[nodes[node + name] ?? 0] ?? '';
    const edgesEnd = edge + (nodes[node + edgeCount] ?? 0) * edgeWidth;
    let label = UNNAMED.has(kind) ? kind : `${kind} ${named.slice(0, 60)}`;
    if (kind === 'object' && named === 'Object') {
      const keys = [];
      for (let at = edge; at < edgesEnd; at += edgeWidth) {
        const isField = meta.edge_types[0][edges[at] ?? 0] === 'property';
        if (isField) keys.push(strings[edges[at + 1] ?? 0]);
      }
      label = `{ ${keys.filter((key) => key !== '__proto__').join(', ')} }`;
    }
    edge = edgesEnd;
    const sum = classes.get(label) ?? { bytes: 0, count: 0 };
    sum.bytes += nodes[node + size] ?? 0;
    sum.count++;
    classes.set(label, sum);
  }
  return classes;
}
