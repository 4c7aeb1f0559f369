/** @typedef {import('./measures.js').Figures} Figures */

/**
 * The median of each figure over some runs.
 * @param {readonly Figures[]} runs
 * @returns {Figures}
 */
export const median = (runs) =>
  Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((key) => {
      const sorted = runs.map((figures) => figures[key] ?? 0).toSorted((a, b) => a - b);
      return [key, sorted[sorted.length >> 1] ?? 0];
    }),
  );

const digits = (/** @type {number} */ value) =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/**
 * Prints figures in columns, with their ratios to those of `floor`.
 * @param {string} title
 * @param {readonly { name: string, figures: Figures }[]} rows
 * @param {Figures} [floor]
 */
export function printTable(title, rows, floor) {
  const columns = Object.keys(rows[0]?.figures ?? {});
  const cell = (/** @type {Figures} */ figures, /** @type {string} */ column) => {
    const value = figures[column] ?? 0;
    const least = floor?.[column] ?? 0;
    return digits(value) + (floor && figures !== floor && least > 0 ? ` (${(value / least).toFixed(1)}×)` : '');
  };
  const lines = [['', ...columns], ...rows.map(({ name, figures }) => [name, ...columns.map((c) => cell(figures, c))])];
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    console.log(
      line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  '),
    );
  }
}
