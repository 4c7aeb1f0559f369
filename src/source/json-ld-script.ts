/** The type of a script that holds JSON-LD. */
export const JSON_LD_TYPE = 'application/ld+json';

/** Whether a node is a JSON-LD script, such as the one that the element itself adds to its children. */
export const isJsonLdScript = (node: Node): boolean =>
  node.nodeName === 'SCRIPT' && 'type' in node && node.type === JSON_LD_TYPE;
