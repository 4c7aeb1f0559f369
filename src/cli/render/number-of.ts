import { UsageError } from '../usage-error.ts';
import type { RenderValues } from './renderer.ts';

/** The number given with an option; undefined if the option is missing. @throws {UsageError} if it is not a number */
export function numberOf(values: RenderValues, name: string): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const number = typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) throw new UsageError(`--${name} must be a number, and not ${text}`);
  return number;
}
