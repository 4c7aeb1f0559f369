import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from './folder.js';

/** Maximum length of a helpful error message, UTF-16 code units. */
const LONGEST_MESSAGE = 1200;

/**
 * Checks the types of an app as it is, and with a planted fault.
 * @param {string} folder
 * @param {import('./host.js').Types} types
 * @returns {{ isGood: boolean, faults: string[] }}
 */
export function checkTypes(folder, { check, file, right, wrong }) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(right)) throw new Error(`${file} has no ${right}`);
  /** @type {string[]} */
  const faults = [];
  const asIs = runIn(folder, check);
  if (!asIs.isGood) faults.push(`types are refused:\n${asIs.output.slice(0, 3000)}`);
  writeFileSync(path, text.replace(right, wrong));
  const planted = runIn(folder, check);
  writeFileSync(path, text);
  if (planted.isGood) faults.push(`${wrong} is not refused`);
  else if (planted.output.length > LONGEST_MESSAGE)
    faults.push(`the message for ${wrong} has ${planted.output.length} characters:\n${planted.output.slice(0, 3000)}`);
  return { isGood: faults.length === 0, faults };
}
