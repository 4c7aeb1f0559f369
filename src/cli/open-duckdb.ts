import { DuckDb } from '../engines/duckdb/connect.ts';

/** Opens a DuckDB database. @throws if the engine is not installed, with a sentence that says what to install */
export async function openDuckDb(
  path: string,
  options: { readonly readOnly?: boolean; readonly threads?: number } = {},
): Promise<DuckDb> {
  try {
    return await DuckDb.open(path, options);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error('databases need the package @duckdb/node-api: npm install @duckdb/node-api', { cause: error });
    throw error;
  }
}
