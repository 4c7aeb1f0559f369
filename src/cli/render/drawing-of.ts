import { drawFile } from '../../picture/of-file.ts';
import type { Drawing } from '../../writers/svg/shapes.ts';
import { UsageError } from '../usage-error.ts';
import { numberOf } from './number-of.ts';
import type { RenderInput } from './renderer.ts';

const THEMES = ['light', 'dark'] as const;

/** Draws a story as the options of the command ask for. @throws {UsageError} where one of these cannot be used */
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
  try {
    return await drawFile(file, {
      lang,
      timeZone,
      theme: chosenTheme,
      sources: values['no-sources'] !== true,
      ...(width !== undefined && { width }),
      ...(rows !== undefined && { rows }),
      ...(range !== undefined && { range }),
      ...(address !== undefined && { address }),
      ...(groupBy !== undefined && { groupBy }),
    });
  } catch (error) {
    // What is out of its limits is said as an option of the command
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
