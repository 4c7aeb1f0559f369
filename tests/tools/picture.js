/** `npm run picture`: takes the README's pictures from the demo built by `npm run build`. */
import { statSync } from 'node:fs';
import { chooseTheme, select, startDemo } from '../browser/support/demo-page.js';

/** For each picture: its file, its page, and the event that is open in it. */
const PICTURES = [
  { file: 'demo/picture.png', page: 'index.html', event: 'seoul-meeting' },
  { file: 'demo/evidence.png', page: 'evidence.html', event: 'envoy-ashore' },
];
const LIMIT = 400_000; // bytes: they are in every clone
const SCALE = 1.25; // device pixels per CSS px: sharp on dense screens, and within the limit

const MARGIN = 16; // CSS px around the element

const demo = await startDemo();
try {
  for (const picture of PICTURES) {
    const { page } = await demo.open({ width: 1120, height: 1200, scale: SCALE }, picture.page);
    if (picture.page === 'index.html') await chooseTheme(page, 'paper');
    await select(page, picture.event);
    const box = await page.locator('cited-timeline').boundingBox();
    if (!box) throw new Error('The element has no box.');
    const { x, y, width, height } = box;
    const clip = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
    await page.screenshot({ path: picture.file, clip, animations: 'disabled', fullPage: true });
    const { size } = statSync(picture.file);
    console.log(`${picture.file}: ${(size / 1000).toFixed(0)} kB`);
    if (size <= LIMIT) continue;
    console.error(`This exceeds the limit of ${LIMIT / 1000} kB.`);
    process.exitCode = 1;
  }
} finally {
  await demo.close();
}
