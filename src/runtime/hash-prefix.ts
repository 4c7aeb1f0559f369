/** Words that frameworks and people use for no: see `flag`. */
const NO = /^\s*(?:false|no|off|0)\s*$/i;

/** The prefix for a value of the element's `hash`: '' for none, undefined if the address is left alone. */
export const prefixOf = (value: unknown): string | undefined =>
  value === null || value === undefined || NO.test(String(value)) ? undefined : value === true ? '' : String(value);
