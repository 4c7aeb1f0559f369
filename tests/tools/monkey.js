/** `npm run monkey -- --steps 50000 --seed N`: a random user operates the element, see `tests/browser/monkey/cli.ts`. */
import { runnerImport } from 'vite';

await runnerImport('./tests/browser/monkey/cli.ts');
