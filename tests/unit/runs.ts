/**
 * How many of a property's random cases this run tries: all of them with THOROUGH=1 (`npm run test:thorough`),
 * otherwise a quarter, but always all of a small number. Seeds are fixed, so runs without it always try the same cases.
 */
export const runs = (all: number): number =>
  process.env['THOROUGH'] ? all : Math.max(Math.min(all, 50), Math.ceil(all / 4));
