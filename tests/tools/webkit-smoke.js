import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';
import { startWebKit } from './webkit.js';

/** Functions of the page that the checks below share. */
const IN_PAGE = `
  await customElements.whenDefined('cited-timeline');
  const timeline = document.querySelector('cited-timeline');
  const shadow = timeline.shadowRoot;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await timeline.ready;
  await document.fonts.ready;
  await frame();
  await frame();
`;
const RIGHT = '\uE014';
const HOME = '\uE011';
const ENTER = '\uE007';
const ESCAPE = '\uE00C';

/** @typedef {Awaited<ReturnType<typeof startWebKit>>} WebKit */

/** Everything that is checked: a sentence that holds, and what is done to see it. */
/** @type {Record<string, (webkit: WebKit) => Promise<void>>} */
const CHECKS = {
  'the ten events of the story are drawn': async (webkit) => {
    const ids = await webkit.run(
      `${IN_PAGE} return [...shadow.querySelectorAll('[part~="event"]')].map((event) => event.dataset.event)`,
    );
    assert.equal(new Set(ids).size, 10);
  },
  'at 1120 px no label meets another, and none leaves the window': async (webkit) => {
    /** @type {{ name: string, box: [number, number, number, number] }[]} */
    const labels = await webkit.run(`${IN_PAGE}
      return [...shadow.querySelectorAll('[part~="label"]')].map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return { name: label.textContent.trim(), box: [left, right, top, bottom] };
      }).filter(({ box }) => box[1] > box[0] && box[3] > box[2])`);
    assert.ok(labels.length > 4, `only ${labels.length} labels are drawn`);
    const meetings = labels.flatMap(({ name, box: a }, i) =>
      labels
        .slice(i + 1)
        .filter(({ box: b }) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.01)
        .filter(({ box: b }) => Math.min(a[3], b[3]) - Math.max(a[2], b[2]) > 0.01)
        .map((other) => `${name} | ${other.name}`),
    );
    assert.deepEqual(meetings, []);
    assert.deepEqual(
      labels.filter(({ box: [left, right] }) => left < 0 || right > 1120),
      [],
    );
    assert.equal(await webkit.run('return document.documentElement.scrollWidth'), 1120);
  },
  'a click on an event opens it, with links to its articles alone': async (webkit) => {
    const { x, y } = await webkit.run(`${IN_PAGE}
      const mark = shadow.querySelector('[part~="event"][data-event="no-appointed"] [part~="label"], [part~="event"][data-event="no-appointed"]');
      mark.scrollIntoView({ block: 'nearest' });
      await frame();
      const { left, top, width, height } = mark.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 }`);
    await webkit.click(x, y);
    const { selected, links, wanted } = await webkit.run(`${IN_PAGE}
      const { events, articles } = timeline.timeline;
      return {
        selected: timeline.selected,
        links: [...shadow.querySelectorAll('[part~="panel"] a')].map(({ href, target, rel }) => [href, target, rel]),
        wanted: ['korea-herald'].map((id) => articles.find((article) => article.id === id).url),
      }`);
    assert.equal(selected, 'no-appointed');
    assert.deepEqual(
      links,
      wanted.map((/** @type {string} */ url) => [url, '_blank', 'noopener noreferrer']),
    );
  },
  'the keyboard walks through the events in order, and Enter and Escape open and close one': async (webkit) => {
    await webkit.run(`${IN_PAGE} timeline.selected = ''; shadow.querySelector('[part~="event"]').focus()`);
    await webkit.press(HOME);
    const focused = `${IN_PAGE} return shadow.activeElement && shadow.activeElement.dataset.event`;
    const walked = [await webkit.run(focused)];
    for (let i = 1; i < 10; i++) {
      await webkit.press(RIGHT);
      walked.push(await webkit.run(focused));
    }
    assert.deepEqual(walked, await webkit.run(`${IN_PAGE} return timeline.timeline.events.map(({ id }) => id)`));
    await webkit.press(ENTER);
    assert.equal(await webkit.run(`${IN_PAGE} return timeline.selected`), walked.at(-1));
    await webkit.press(ESCAPE);
    assert.equal(await webkit.run(`${IN_PAGE} return timeline.selected`), '');
  },
};

/**
 * Looks at the built demo in WebKit, under the strict policy. What the console says is not seen: WebDriver does not tell it.
 * @param {{ driver: string, screen: string }} programs
 * @returns {Promise<{ name: string, passed: number, failed: string[] }>} of the browser and of its checks
 */
export async function smokeWebKit(programs) {
  const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), {
    'Content-Security-Policy': STRICT_POLICY,
  });
  const webkit = await startWebKit(programs);
  const failed = [];
  try {
    await webkit.resize(1120, 900);
    for (const [sentence, check] of Object.entries(CHECKS)) {
      await webkit.go(`${server.origin}/demo/index.html`);
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
  return { name: webkit.name, passed: Object.keys(CHECKS).length - failed.length, failed };
}
