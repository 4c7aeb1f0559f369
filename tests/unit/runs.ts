/**
 * Of how many random cases a property is tried on, how many are tried in this run: all of them with THOROUGH=1
 * (`npm run test:thorough`), else a quarter, but for few cases all. Seeds are fixed, so a run without it tries the same each time.
 */
export const runs = (all: number): number =>
  process.env['THOROUGH'] ? all : Math.max(Math.min(all, 50), Math.ceil(all / 4));
