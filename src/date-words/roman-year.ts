const VALUES: Readonly<Record<string, number>> = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 };

/**
 * The year of Roman numerals in lower case, 1000 to 2100; undefined for anything else. Also accepts the printers' form with four equal
 * letters: mdcccc.
 */
export function romanYear(numerals: string): number | undefined {
  if (!/^m{1,2}(?:c[md]|d?c{0,4})(?:x[cl]|l?x{0,4})(?:i[xv]|v?i{0,4})$/.test(numerals)) return undefined;
  const values = [...numerals].map((numeral) => VALUES[numeral] ?? 0);
  const year = values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
  return year <= 2100 ? year : undefined;
}
