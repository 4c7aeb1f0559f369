/** A phrase with its places in braces (`{count}`) filled from `values`; a place without a value stays as it is. */
export const fill = (phrase: string, values: Readonly<Record<string, string | number>>): string =>
  phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
