import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { mutationsOf } from '../readers/support.ts';
import { command } from './command.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** The files in a folder of fixtures, by their names in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, FIXTURES), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => folder + name);

interface Report {
  readonly records: number;
  readonly kept: number;
  readonly left: readonly { readonly why: string; readonly raw: string }[];
}

/**
 * Converts a text and checks what must hold for every conversion: all records are kept, or left out with a reason; the
 * exit code says which; the check finds no error in the result; and converting the result again gives the same file.
 */
async function convertAndCheck(name: string, text: string | Uint8Array): Promise<Report> {
  const { code, written } = await command(['convert', name, '-o', 'x.json', '--report', 'r.json'], { [name]: text });
  const report = JSON.parse(written['r.json'] ?? '') as Report;
  const made = written['x.json'];
  expect(report.kept + report.left.length).toBe(report.records);
  for (const { why, raw } of report.left) expect([why.length > 5, raw.length <= 80]).toEqual([true, true]);
  expect(code === 2).toBe(made === undefined);
  if (made === undefined) return report;
  expect(code === 1 || report.left.length === 0).toBe(true);
  expect(checkFile(made).errorCount).toBe(0);
  const again = await command(['convert', '-'], { '-': made });
  expect([again.code, again.written['-'] === made]).toEqual([0, true]);
  return report;
}

test.each([...filesIn('good/'), ...filesIn('bad/'), ...filesIn('readers/')])('%s', async (name) => {
  expect(await convertAndCheck(name, readFileSync(new URL(name, FIXTURES)))).toHaveProperty('kept');
});

test('mutations of an events file', async () => {
  const text = readFileSync(new URL('good/every-field.json', FIXTURES), 'utf8');
  let read = 0;
  const mutations = mutationsOf(text);
  for (const mutation of mutations) {
    // oxlint-disable-next-line no-await-in-loop
    const { kept } = await convertAndCheck('a.json', mutation);
    if (kept > 0) read++;
  }
  expect(read).toBeGreaterThan(mutations.length / 10);
});
