import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../../browser/support/serve.js';

const PAGE = 'tests/bench/element/page';

/**
 * Builds the one file with everything into a folder of its own, so that other builds do not interfere.
 * @param {string} outDir
 * @param {boolean} readable whether functions keep their names and places, for profiles
 */
const buildInto = (outDir, readable) =>
  build({
    mode: 'standalone',
    logLevel: 'warn',
    build: { outDir, ...(readable && { minify: false, rolldownOptions: { output: { minify: false } } }) },
  });

/**
 * Serves the page of the measurements with a build of the element.
 * @param {{ file?: string, readable?: boolean }} [options] `file`: a folder with another build's `cited-timeline.js`
 * @returns {Promise<{ origin: string, folder: string, close: () => Promise<void> }>}
 */
export async function servePage({ file, readable = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-bench-'));
  cpSync(PAGE, folder, { recursive: true });
  if (file) cpSync(file, folder, { recursive: true, filter: (path) => !path.endsWith('/demo') });
  else await buildInto(folder, readable);
  const { origin, close } = await serve(folder);
  return {
    origin,
    folder,
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
