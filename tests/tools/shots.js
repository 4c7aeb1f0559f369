/** `node tests/tools/shots.js FOLDER`: takes pictures of the built demo at two widths, light and dark, in each theme, for visual inspection. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseTheme, select, startDemo, THEMES } from '../browser/support/demo-page.js';

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node tests/tools/shots.js FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const demo = await startDemo();
try {
  for (const width of [1120, 390]) {
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      const { page } = await demo.open({ width, scheme, scale: width < 500 ? 2 : 1 });
      for (const theme of THEMES) {
        await chooseTheme(page, theme);
        for (const id of ['', 'seoul-meeting']) {
          await select(page, id);
          const name = [width, scheme, theme, id || 'none'].join('-');
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
          console.log(name);
        }
      }
    }
  }
} finally {
  await demo.close();
}
