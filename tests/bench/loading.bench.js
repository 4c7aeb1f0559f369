/**
 * When the text of 100,000 events from `src` is there, when their first picture appears, and how long the page freezes meanwhile: tasks
 * of the main thread over 50 ms, as reported by Chromium, from the tag to the settled picture.
 * Options: `--n NUMBER`, `--runs NUMBER`, `--build FOLDER` with another build's `cited-timeline.js`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../tools/browser.js';
import { servePage } from './element/build.js';
import { storyOf } from './element/page/data.js';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    build: { type: 'string' },
  },
});

const served = await servePage(values.build ? { file: values.build } : {});
writeFileSync(join(served.folder, 'story.json'), JSON.stringify(storyOf(Number(values.n), 'bursty')));
const browser = await launchChromium();
for (let run = 0; run < Number(values.runs); run++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${served.origin}/index.html`);
  await page.addScriptTag({ type: 'module', url: '/cited-timeline.js' });
  await page.waitForFunction(() => customElements.get('cited-timeline'));
  const { there, first, whole, tasks } = await page.evaluate(async () => {
    const tasks = /** @type {number[]} */ ([]);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
    const begin = performance.now();
    const element = document.createElement('cited-timeline');
    element.src = 'story.json';
    document.querySelector('#box')?.append(element);
    let first = 0;
    const watch = () => {
      if (element.shadowRoot?.querySelector('.event')) first = performance.now() - begin;
      else requestAnimationFrame(watch);
    };
    watch();
    await element.ready;
    const whole = performance.now() - begin;
    // Chromium reports a task some time after it
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const [file] = /** @type {PerformanceResourceTiming[]} */ (
      performance.getEntriesByName(new URL('story.json', location.href).href)
    );
    return { there: (file?.responseEnd ?? NaN) - begin, first, whole, tasks };
  });
  console.log(
    `${values.n} events from src: text there after ${there.toFixed(0)} ms, first picture after ${first.toFixed(0)} ms, ready after ${whole.toFixed(0)} ms; tasks over 50 ms: ${tasks.join(' ') || 'none'}`,
  );
  await page.close();
}
await browser.close();
await served.close();
