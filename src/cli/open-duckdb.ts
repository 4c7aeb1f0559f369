import { DuckDb } from '../engines/duckdb/connect.ts';

/** Opens a database of DuckDB. @throws with a sentence of what to install where the engine is not there */
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
