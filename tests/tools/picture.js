/** `npm run picture`: builds nothing; takes the README's picture, `demo/picture.png`, of the built demo in Chromium. */
import { statSync } from 'node:fs';
import { chooseTheme, select, startDemo } from '../browser/support/demo-page.js';

const file = 'demo/picture.png';
const LIMIT = 300_000; // bytes: it is in every clone

const demo = await startDemo();
try {
  const { page } = await demo.open({ width: 1120, height: 800, scale: 2 });
  await chooseTheme(page, 'paper');
  await select(page, 'seoul-meeting');
  await page.locator('cited-timeline').screenshot({ path: file, animations: 'disabled' });
} finally {
  await demo.close();
}

const { size } = statSync(file);
console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
if (size > LIMIT) {
  console.error(`That is over ${LIMIT / 1000} kB.`);
  process.exitCode = 1;
}
