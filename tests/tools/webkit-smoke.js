import { fileURLToPath } from 'node:url';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';
import { startWebKit } from './webkit.js';
import { CHECKS } from './webkit-checks.js';

/**
 * Checks the built demo in WebKit, under the strict policy. Console messages are not checked, because WebDriver does not report them.
 * @param {{ driver: string, screen: string }} programs
 * @returns {Promise<{ passed: number, failed: string[] }>} `failed` has the names of failed checks
 */
export async function smokeWebKit(programs) {
  const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), {
    'Content-Security-Policy': STRICT_POLICY,
  });
  const webkit = await startWebKit(programs);
  const failed = [];
  try {
    await webkit.resize(1120, 900);
    for (const [sentence, { page = 'index.html', check }] of Object.entries(CHECKS)) {
      await webkit.go(`${server.origin}/demo/${page}`);
      try {
        await check(webkit);
        console.log(`   ✓ ${sentence}`);
      } catch (error) {
        console.log(`   × ${sentence}\n${error instanceof Error ? error.message : error}`);
        failed.push(sentence);
      }
    }
  } finally {
    await webkit.close();
    await server.close();
  }
  return { passed: Object.keys(CHECKS).length - failed.length, failed };
}
