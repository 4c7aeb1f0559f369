import type { ListedFile } from '../../file/types.ts';

/**
 * An events file as text: JSON with an indent of two blanks and a line break at the end.
 * @param schema address of the schema, for editors; written as the first key.
 */
export const eventsFileText = (file: ListedFile, schema?: string): string =>
  `${JSON.stringify(schema === undefined ? file : { $schema: schema, ...file }, null, 2)}\n`;
