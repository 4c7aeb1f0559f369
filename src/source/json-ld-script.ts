/** The type of a script that holds JSON-LD. */
export const JSON_LD_TYPE = 'application/ld+json';

/** Whether a node is a script of JSON-LD, such as the element itself puts among its children. */
export const isJsonLdScript = (node: Node): boolean =>
  node.nodeName === 'SCRIPT' && 'type' in node && node.type === JSON_LD_TYPE;
