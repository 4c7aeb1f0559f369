/** `npm run picture`: takes the README's picture, `demo/picture.png`, of the demo that `npm run build` left in `dist/`. */
import { statSync } from 'node:fs';
import { chooseTheme, select, startDemo } from '../browser/support/demo-page.js';

const file = 'demo/picture.png';
const LIMIT = 300_000; // bytes: it is in every clone
const SCALE = 1.5; // device pixels per CSS px: sharp on dense screens, and within the limit

const MARGIN = 16; // CSS px around the element

const demo = await startDemo();
try {
  const { page } = await demo.open({ width: 1120, height: 1200, scale: SCALE });
  await chooseTheme(page, 'paper');
  await select(page, 'seoul-meeting');
  const box = await page.locator('cited-timeline').boundingBox();
  if (!box) throw new Error('The element has no box.');
  const { x, y, width, height } = box;
  const clip = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  await page.screenshot({ path: file, clip, animations: 'disabled' });
} finally {
  await demo.close();
}

const { size } = statSync(file);
console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
if (size > LIMIT) {
  console.error(`That is over ${LIMIT / 1000} kB.`);
  process.exitCode = 1;
}
