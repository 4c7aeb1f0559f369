import { drawFile } from '../../picture/of-file.ts';
import type { Drawing } from '../../writers/svg/shapes.ts';
import { UsageError } from '../usage-error.ts';
import { numberOf } from './number-of.ts';
import type { RenderInput } from './renderer.ts';

const THEMES = ['light', 'dark'] as const;

/** Draws a story with the options of the command. @throws {UsageError} if an option cannot be used */
export async function drawingOf({ file, lang, values }: RenderInput): Promise<Drawing> {
  const {
    theme,
    range,
    address,
    'group-by': groupBy,
    'time-zone': timeZone = 'UTC',
  } = values as Partial<Record<string, string>>;
  const chosenTheme = THEMES.find((each) => each === (theme ?? 'light'));
  if (!chosenTheme) throw new UsageError(`--theme must be one of ${THEMES.join(', ')}, and not ${theme}`);
  const width = numberOf(values, 'width');
  const rows = numberOf(values, 'rows');
  return drawFile(file, {
    lang,
    timeZone,
    theme: chosenTheme,
    sources: values['no-sources'] !== true,
    ...(width !== undefined && { width }),
    ...(rows !== undefined && { rows }),
    ...(range !== undefined && { range }),
    ...(address !== undefined && { address }),
    ...(groupBy !== undefined && { groupBy }),
  }).catch(toUsageError);
}

/** @throws {UsageError} if the error is a RangeError, because the value then comes from an option of the command */
function toUsageError(error: unknown): never {
  throw error instanceof RangeError ? new UsageError(error.message) : error;
}

/**
 * The result of a function. @throws {UsageError} if a value is out of range, because it comes from an option of the
 * command
 */
export function asUsageError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return toUsageError(error);
  }
}
