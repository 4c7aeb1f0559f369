/**
 * Seed of the random tests: `SEED=123` in the environment, otherwise the same on every run. Tests that use it print it.
 */
export const SEED = Number(process.env.SEED ?? 20_240_229);
