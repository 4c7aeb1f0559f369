import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { keySteps } from './webkit-keys.js';

/** @typedef {Awaited<ReturnType<typeof import('./webkit.js').startWebKit>>} WebKit */
/** @typedef {{ page?: string, check: (webkit: WebKit) => Promise<void> }} Check a page of the demo, and what is done there */

/** Script shared by the checks in the page; waits until the story is drawn. */
const IN_PAGE = `
  await customElements.whenDefined('cited-timeline');
  const timeline = document.querySelector('cited-timeline');
  const shadow = timeline.shadowRoot;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const find = (selector) => shadow.querySelector(selector) ?? document.querySelector(selector);
  const middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2), width, height };
  };
  await timeline.ready;
  await document.fonts.ready;
  await frame();
  await frame();
`;

/** Middle of the first element, of the story or else of the page, that matches. @param {WebKit} webkit @param {string} selector */
const middleOf = (webkit, selector) =>
  webkit.run(
    `${IN_PAGE} const it = find(args[0]); it.scrollIntoView({ block: 'nearest' }); await frame(); return middle(it)`,
    selector,
  );

/** @param {WebKit} webkit @param {string} selector */
async function click(webkit, selector) {
  const { x, y } = await middleOf(webkit, selector);
  await webkit.point([
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]);
}

/** The value of an expression in the page after everything is drawn. @param {WebKit} webkit @param {string} expression */
const value = (webkit, expression) => webkit.run(`${IN_PAGE} return ${expression}`);

/** Ids of the events that are drawn. @param {WebKit} webkit @returns {Promise<string[]>} */
const drawn = (webkit) =>
  value(webkit, `[...new Set([...shadow.querySelectorAll('[part~="event"]')].map((event) => event.dataset.event))]`);

/** @param {WebKit} webkit @returns {Promise<{ start: number, end: number }>} of what is in view, UTC ms */
const range = (webkit) => value(webkit, '({ start: timeline.state.range.start, end: timeline.state.range.end })');

/** @param {{ start: number, end: number }} range */
const length = ({ start, end }) => end - start;

/** Waits until any motion has ended. */
const still = () => new Promise((resolve) => setTimeout(resolve, 600));

/** All checks by name: a statement, and the code that verifies it. @type {Record<string, Check>} */
export const CHECKS = {
  'the ten events of the story are drawn': {
    async check(webkit) {
      assert.equal((await drawn(webkit)).length, 10);
    },
  },
  'at 1120 px no label meets another, and none leaves the window': {
    async check(webkit) {
      /** @type {{ name: string, box: [number, number, number, number] }[]} */
      const labels = await value(
        webkit,
        `[...shadow.querySelectorAll('[part~="label"]')].map((label) => {
          const { left, right, top, bottom } = label.getBoundingClientRect();
          return { name: label.textContent.trim(), box: [left, right, top, bottom] };
        }).filter(({ box }) => box[1] > box[0] && box[3] > box[2])`,
      );
      assert.ok(labels.length > 4, `only ${labels.length} labels are drawn`);
      const meetings = labels.flatMap(({ name, box: a }, i) =>
        labels
          .slice(i + 1)
          .filter(({ box: b }) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.01)
          .filter(({ box: b }) => Math.min(a[3], b[3]) - Math.max(a[2], b[2]) > 0.01)
          .map((other) => `${name} | ${other.name}`),
      );
      assert.deepEqual(meetings, []);
      const outside = labels.filter(({ box: [left, right] }) => left < 0 || right > 1120);
      assert.deepEqual(outside, []);
      assert.equal(await value(webkit, 'document.documentElement.scrollWidth'), 1120);
    },
  },
  'a click on an event opens it, with links to its articles alone': {
    async check(webkit) {
      await click(webkit, '[part~="event"][data-event="no-appointed"] [part~="label"]');
      assert.equal(await value(webkit, 'timeline.selected'), 'no-appointed');
      const links = await value(
        webkit,
        `[...shadow.querySelectorAll('[part~="panel"] a')].map(({ href, target, rel }) => [href, target, rel])`,
      );
      const address = await value(webkit, `timeline.timeline.articles.find(({ id }) => id === 'korea-herald').url`);
      assert.deepEqual(links, [[address, '_blank', 'noopener noreferrer']]);
    },
  },
  'the keyboard walks through the events in order, and Enter and Escape open and close one': {
    async check(webkit) {
      await value(webkit, `find('[part~="event"]').focus()`);
      await webkit.type(keySteps('{Home}'));
      const focused = 'shadow.activeElement?.dataset.event';
      const walked = [await value(webkit, focused)];
      for (let i = 1; i < 10; i++) {
        await webkit.type(keySteps('{ArrowRight}'));
        walked.push(await value(webkit, focused));
      }
      assert.deepEqual(walked, await value(webkit, 'timeline.timeline.events.map(({ id }) => id)'));
      await webkit.type(keySteps('{Enter}'));
      assert.equal(await value(webkit, 'timeline.selected'), walked.at(-1));
      await webkit.type(keySteps('{Escape}'));
      assert.equal(await value(webkit, 'timeline.selected'), '');
    },
  },
  'the wheel scrolls the page and leaves the view; with Control it zooms in where the mouse is': {
    async check(webkit) {
      await value(
        webkit,
        `document.body.append(Object.assign(document.createElement('div'), { innerText: '\\n'.repeat(200) }))`,
      );
      const { x, y } = await middleOf(webkit, '[part~="plot"]');
      const before = await range(webkit);
      await webkit.wheel({ x, y, down: 200 });
      await still();
      assert.ok((await value(webkit, 'scrollY')) > 0, 'the page does not scroll');
      assert.deepEqual(await range(webkit), before);
      // The driver cannot send modifier keys with the wheel, so this dispatches its own event
      await webkit.run(
        `${IN_PAGE}
        const plot = find('[part~="plot"]');
        const { x: clientX, y: clientY } = middle(plot);
        const turn = { clientX, clientY, deltaY: -200, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
        if (plot.dispatchEvent(new WheelEvent('wheel', turn))) throw new Error('the browser would zoom as well');`,
      );
      await still();
      const after = await range(webkit);
      assert.ok(length(after) < length(before) * 0.9, `${length(after) / length(before)} of the time is in view`);
      assert.ok(after.start > before.start && after.end < before.end);
    },
  },
  'a drag pans the plot, and selects nothing': {
    async check(webkit) {
      await click(webkit, '[aria-label="Zoom in"]');
      await still();
      const before = await range(webkit);
      const { x, y, height } = await middleOf(webkit, '[part~="plot"]');
      const ground = Math.round(y + height / 2 - 4);
      await webkit.point([
        { type: 'pointerMove', x, y: ground },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerMove', x: x - 60, y: ground },
        { type: 'pointerMove', x: x - 120, y: ground },
        { type: 'pointerUp', button: 0 },
      ]);
      await still();
      const after = await range(webkit);
      assert.ok(after.start > before.start);
      assert.ok(Math.abs(length(after) / length(before) - 1) < 1e-6);
      assert.equal(await value(webkit, 'timeline.selected'), '');
    },
  },
  'the buttons zoom in, out and back to the whole story': {
    async check(webkit) {
      const whole = await range(webkit);
      for (const [name, changes] of /** @type {const} */ ([
        ['Zoom in', -1],
        ['Zoom in', -1],
        ['Zoom out', 1],
      ])) {
        const before = length(await range(webkit));
        await click(webkit, `[aria-label="${name}"]`);
        await still();
        assert.equal(Math.sign(length(await range(webkit)) - before), changes, name);
      }
      await click(webkit, '[aria-label^="Fit"]');
      await still();
      assert.deepEqual(await range(webkit), whole);
    },
  },
  'what is typed into the search leaves the events that match, and the list holds the same': {
    async check(webkit) {
      await click(webkit, '[part~="search"]');
      await webkit.type(keySteps('umerov'));
      assert.deepEqual(await drawn(webkit), ['seoul-meeting']);
      await value(
        webkit,
        `[...shadow.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === 'List').click()`,
      );
      assert.equal(await value(webkit, `find('[part~="list"]') !== null`), true);
      assert.deepEqual(await drawn(webkit), ['seoul-meeting']);
    },
  },
  'in a window of 480 px the story is a list of all ten events': {
    async check(webkit) {
      await webkit.resize(480, 900);
      try {
        assert.equal(await value(webkit, `find('[part~="list"]') !== null`), true);
        assert.equal((await drawn(webkit)).length, 10);
        assert.equal(await value(webkit, 'document.documentElement.scrollWidth'), 480);
      } finally {
        await webkit.resize(1120, 900);
      }
    },
  },
  'each theme changes the story’s colours, and axe-core finds nothing in any': {
    async check(webkit) {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const seen = new Set();
      for (const theme of ['night', 'newspaper', 'contrast', 'paper']) {
        await click(webkit, `input[value="${theme}"]`);
        const ink = `(({ color, backgroundColor, borderColor }) => [color, backgroundColor, borderColor].join())`;
        seen.add(await value(webkit, `${ink}(getComputedStyle(find('.frame')))`));
        const faults = await webkit.run(`${IN_PAGE} ${axe};
          const { violations, passes } = await window.axe.run(document);
          return passes.length > 20 ? violations.map(({ id, nodes }) => id + ' at ' + nodes[0].target) : ['axe-core did not run']`);
        assert.deepEqual(faults, [], theme);
      }
      assert.equal(seen.size, 4, [...seen].join('; '));
    },
  },
  'a search, a selection and a zoom break no rule of the strict policy, which is in force': {
    async check(webkit) {
      await value(
        webkit,
        `(window.broken = [], document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.broken.push(violatedDirective)))`,
      );
      await value(webkit, `(timeline.query = 'pyongyang', timeline.selected = 'treaty', timeline.range = '2024-11')`);
      await value(webkit, `(timeline.layout = 'list')`);
      assert.deepEqual(await value(webkit, 'window.broken'), []);
      await value(webkit, `document.body.setAttribute('style', 'color: red')`);
      await still();
      assert.deepEqual(await value(webkit, 'window.broken'), ['style-src-attr']);
    },
  },
  'every kind of date is drawn, with marks that are solid, pale, dashed and faded': {
    page: 'dates.html',
    async check(webkit) {
      const count = await value(webkit, 'timeline.timeline.events.length');
      assert.ok(count > 10);
      assert.equal((await drawn(webkit)).length, count);
      for (const style of ['solid', 'pale', 'dashed', 'fade-start', 'fade-end'])
        assert.equal(await value(webkit, `shadow.querySelectorAll('.segment.${style}').length > 0`), true, style);
      const masks = await value(webkit, `getComputedStyle(find('.segment.fade-start')).maskImage`);
      assert.match(masks, /gradient/);
    },
  },
  'the one-file bundle draws the story in a plain page': {
    page: 'embed.html',
    async check(webkit) {
      assert.equal((await drawn(webkit)).length, 10);
    },
  },
};
