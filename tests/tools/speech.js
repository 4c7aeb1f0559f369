/** `npm run test:speech`: what a screen reader says of the built pages, see `tests/speech/cli.ts`. */
import { runnerImport } from 'vite';

await runnerImport('./tests/speech/cli.ts');
