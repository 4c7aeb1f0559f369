import type { ListedFile } from '../../file/types.ts';

/**
 * An events file as text: JSON with two blanks for each level and a line break at its end.
 * @param schema address of the schema, for editors; it stands first.
 */
export const eventsFileText = (file: ListedFile, schema?: string): string =>
  `${JSON.stringify(schema === undefined ? file : { $schema: schema, ...file }, null, 2)}\n`;
