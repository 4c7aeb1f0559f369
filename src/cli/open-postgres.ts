import { Postgres } from '../engines/postgres/connect.ts';

/** Whether what was named as a database is an address of PostgreSQL. */
export const isPostgres = (database: string): boolean => /^postgres(?:ql)?:\/\//.test(database);

/** The address of a database without the password. */
export function nameOfAddress(address: string): string {
  if (!URL.canParse(address)) return 'the database';
  const url = new URL(address);
  url.password = '';
  return url.href;
}

/** Opens a database of PostgreSQL. @throws with a sentence of what to install where the driver is not there */
export async function openPostgres(address: string): Promise<Postgres> {
  try {
    return await Postgres.open(address);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error('databases of PostgreSQL need the package pg: npm install pg', { cause: error });
    throw error;
  }
}
