/**
 * For the one file with everything: valibot's makers of schemas without what runs them. The schema of an events file is a
 * description (types, JSON Schema, and the check in `src/file/read-schema.ts` are read from it), and the element never runs
 * valibot's own parsers; its makers bring them along all the same.
 */
const NODES = `
const rule = (type) => (requirement, message) => ({ type, requirement, message });
export const string = () => ({ type: 'string' });
export const number = () => ({ type: 'number' });
export const array = (item) => ({ type: 'array', item });
export const union = (options) => ({ type: 'union', options });
export const picklist = (options, message) => ({ type: 'picklist', options, message });
export const optional = (wrapped) => ({ type: 'optional', wrapped });
export const strictObject = (entries) => ({ type: 'strict_object', entries });
export const pipe = (node, ...rules) => ({ ...node, pipe: [node, ...rules] });
export const maxLength = rule('max_length');
export const regex = rule('regex');
export const check = rule('check');
export const minValue = rule('min_value');
export const maxValue = rule('max_value');
`;

/**
 * Puts them in the place of valibot.
 */
export const schemaNodes = () => ({
  name: 'schema-nodes',
  /** @type {'pre'} */
  enforce: 'pre',
  resolveId: (/** @type {string} */ id) => (id === 'valibot' ? '\0schema-nodes' : undefined),
  load: (/** @type {string} */ id) => (id === '\0schema-nodes' ? NODES : undefined),
});
