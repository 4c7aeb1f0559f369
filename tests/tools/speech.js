/** `npm run test:speech`: checks what a screen reader says on the built pages, see `tests/speech/cli.ts`. */
import { runnerImport } from 'vite';

await runnerImport('./tests/speech/cli.ts');
