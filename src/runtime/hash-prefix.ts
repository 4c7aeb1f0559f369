/** Words by which frameworks and people say no: see `flag`. */
const NO = /^\s*(?:false|no|off|0)\s*$/i;

/** The prefix that a value of the element's `hash` means: '' for none, undefined where the address is left alone. */
export const prefixOf = (value: unknown): string | undefined =>
  value === null || value === undefined || NO.test(String(value)) ? undefined : value === true ? '' : String(value);
