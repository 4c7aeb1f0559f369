/** Seed of the random tests: `SEED=123` in the environment, or the same on every run. A test that uses it prints it. */
export const SEED = Number(process.env.SEED ?? 20_240_229);
