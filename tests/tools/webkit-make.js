import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { serve, STRICT_POLICY } from '../browser/support/serve.js';
import { keySteps } from './webkit-keys.js';
import { startWebKit } from './webkit.js';

/** @typedef {Awaited<ReturnType<typeof startWebKit>>} WebKit */

/** @param {number} row @param {number} column */
const cell = (row, column) => `td[data-row="${row}"][data-column="${column}"]`;

/** @param {WebKit} webkit @param {string} selector */
async function click(webkit, selector) {
  const { x, y } = await webkit.run(
    `const it = document.querySelector(args[0]);
    it.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = it.getBoundingClientRect();
    return { x: Math.round(left + Math.min(width / 2, 20)), y: Math.round(top + Math.min(height / 2, 12)) }`,
    selector,
  );
  await webkit.point([
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]);
}

/** @param {WebKit} webkit @param {string} text as `keySteps` reads it */
const type = (webkit, text) => webkit.type(keySteps(text));

/** Waits until an expression in the page has the wanted value; if not, fails with the actual one. @param {WebKit} webkit @param {string} expression @param {unknown} wanted */
async function becomes(webkit, expression, wanted) {
  const seen = await webkit.run(
    `const wanted = JSON.stringify(args[0]);
    let seen;
    for (let tries = 0; tries < 100; tries++) {
      seen = ${expression};
      if (JSON.stringify(seen) === wanted) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return seen`,
    wanted,
  );
  assert.deepEqual(seen, wanted);
}

const TITLES = `(document.querySelector('cited-timeline')?.timeline?.events ?? []).map(({ title }) => title)`;
const TEXT_OF = (/** @type {string} */ selector) =>
  `document.querySelector(${JSON.stringify(selector)})?.innerText.trim()`;

/**
 * Steps of a writer on the page “Make your own”, in this order, on one page.
 * @type {Record<string, (webkit: WebKit, origin: string) => Promise<void>>}
 */
const STORY = {
  'an event is typed, and its article': async (webkit) => {
    await click(webkit, cell(0, 0));
    await type(webkit, 'June 2024{Tab}Treaty is signed{Tab}https://herald.example/1{Tab}');
    await becomes(webkit, TITLES, ['Treaty is signed']);
    await becomes(webkit, TEXT_OF(`${cell(0, 2)} li`), 'herald.example/1');
  },
  'a date that may mean two days is asked about, and answered': async (webkit) => {
    await type(webkit, '29/11/24{ArrowDown}');
    await becomes(webkit, 'document.activeElement.innerText.trim()', '29 November 2024');
    await type(webkit, '{Enter}{ArrowRight}Minister arrives{Enter}');
    await becomes(webkit, TITLES, ['Treaty is signed', 'Minister arrives']);
  },
  'what was done is taken back, and done again': async (webkit) => {
    await click(webkit, cell(0, 1));
    await type(webkit, '{Delete}');
    await becomes(webkit, TEXT_OF(cell(0, 1)), '');
    await type(webkit, '{Control>}z{/Control}');
    await becomes(webkit, TITLES, ['Treaty is signed', 'Minister arrives']);
  },
  'a table that is dropped is read, and added': async (webkit) => {
    await webkit.run(
      `const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['date,title\\n2025-01-02,Dropped'], 'story.csv', { type: 'text/csv' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))`,
    );
    await becomes(webkit, `document.querySelector('dialog').innerText.includes('1 record: 1 kept')`, true);
    await webkit.run(
      `[...document.querySelectorAll('dialog button')].find((each) => each.innerText === 'Add to the story').id = 'add'`,
    );
    await click(webkit, '#add');
    await becomes(webkit, TITLES, ['Treaty is signed', 'Minister arrives', 'Dropped']);
  },
  'no rule of the strict policy was broken': (webkit) => becomes(webkit, 'window.broken', []),
  'all of it is there when the page is opened again': async (webkit, origin) => {
    await becomes(webkit, `document.querySelector('.saved').innerText.startsWith('Saved in this browser')`, true);
    await webkit.go(`${origin}/demo/make.html`);
    await becomes(webkit, TITLES, ['Treaty is signed', 'Minister arrives', 'Dropped']);
    await becomes(webkit, TEXT_OF(`${cell(1, 0)} .text`), '29 November 2024');
  },
};

/**
 * Uses the built page “Make your own” in WebKit, under the strict policy. Pasting is not tested, because the driver has no clipboard.
 * @param {{ driver: string, screen: string }} programs
 * @returns {Promise<{ passed: number, failed: string[] }>} `failed` has the names of failed steps
 */
export async function makeInWebKit(programs) {
  const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), {
    'Content-Security-Policy': STRICT_POLICY,
  });
  const webkit = await startWebKit(programs);
  /** @type {string[]} */
  const failed = [];
  try {
    await webkit.resize(1280, 900);
    await webkit.go(`${server.origin}/demo/make.html`);
    await webkit.run(
      `window.broken = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.broken.push(violatedDirective));`,
    );
    await becomes(webkit, `document.querySelector('.saved')?.innerText.startsWith('Saved in this browser')`, true);
    for (const [sentence, act] of Object.entries(STORY)) {
      try {
        await act(webkit, server.origin);
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
  return { passed: Object.keys(STORY).length - failed.length, failed };
}
