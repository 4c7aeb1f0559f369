/**
 * What the main thread does, by function: `node tests/bench/element/profile.js [--top 10] [--subject element] [--only
 * 'mount 1000 ']`. Self times in a build that keeps names, ms from processor samples, for showing 100 to 100,000
 * events, 60 steps of zoom and 60 of pan.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../tools/browser.js';
import { servePage } from './build.js';
import { drag, IN_AND_OUT, SOME_IN, wheel } from './input.js';
import { ask, openSession } from './session.js';

/** @typedef {import('./session.js').Session} Session */

const { values } = parseArgs({
  options: {
    top: { type: 'string', default: '10' },
    subject: { type: 'string', default: 'element' },
    only: { type: 'string', default: '' },
    build: { type: 'string' },
  },
});
const subject = values.subject;
/** Interval between samples, ms. */
const INTERVAL = 0.2;

/**
 * The source file of each line of a readable build; the bundler marks where each begins.
 * @param {string} path
 */
function filesByLine(path) {
  let file = '';
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(
      (line) =>
        (file = /^\/\/(?:#region)? (\S+\.[cm]?[jt]s)$/.exec(line)?.[1]?.replace(/^.*node_modules\//, '') ?? file),
    );
}

/**
 * Samples the main thread during some work.
 * @param {Session} session
 * @param {() => Promise<unknown>} work
 * @param {readonly string[]} files
 */
async function profile({ cdp }, work, files) {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL * 1000 });
  await cdp.send('Profiler.start');
  await work();
  const { profile: taken } = await cdp.send('Profiler.stop');
  const nodes = new Map(taken.nodes.map((node) => [node.id, node]));
  const parents = new Map(taken.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const nameOf = (/** @type {number} */ id) => {
    const { functionName = '', url = '', lineNumber = 0 } = nodes.get(id)?.callFrame ?? {};
    const file = url.endsWith('cited-timeline.js') ? (files[lineNumber] ?? '') : url.replace(/^.*\//, '');
    return `${functionName || '(anonymous)'}${file ? `  ${file}:${lineNumber + 1}` : ''}`;
  };
  /** @type {Map<string, number>} */
  const self = new Map();
  /** @type {Map<string, number>} */
  const whole = new Map();
  const add = (/** @type {Map<string, number>} */ to, /** @type {string} */ name, /** @type {number} */ ms) =>
    to.set(name, (to.get(name) ?? 0) + ms);
  let total = 0;
  taken.samples?.forEach((id, i) => {
    const name = nameOf(id);
    if (name === '(idle)' || name === '(program)') return;
    const passed = (taken.timeDeltas?.[i] ?? 0) / 1000;
    // A gap between samples is time in which another program used the processor
    const ms = name === '(garbage collector)' ? passed : Math.min(passed, 5 * INTERVAL);
    add(self, name, ms);
    total += ms;
    const stack = new Set();
    for (let at = /** @type {number | undefined} */ (id); at !== undefined; at = parents.get(at)) stack.add(nameOf(at));
    for (const each of stack) add(whole, each, ms);
  });
  const largest = (/** @type {Map<string, number>} */ of) => [...of].toSorted((a, b) => b[1] - a[1]);
  return { total, self: largest(self), whole: largest(whole) };
}

/** @type {{ name: string, n: number, prepare: (session: Session) => Promise<unknown>, work: (session: Session) => Promise<unknown> }[]} */
const SCENARIOS = [
  ...[100, 1000, 10_000, 100_000].map((n) => ({
    name: `mount ${n} events`,
    n,
    prepare: async () => {},
    work: (/** @type {Session} */ session) => ask(session, 'mount', subject),
  })),
  ...[1000, 10_000, 100_000].flatMap((n) => [
    {
      name: `zoom ${n} events, 60 steps`,
      n,
      prepare: (/** @type {Session} */ session) => ask(session, 'mount', subject),
      work: (/** @type {Session} */ { cdp }) => wheel(cdp, IN_AND_OUT),
    },
    {
      name: `pan ${n} events, 60 moves`,
      n,
      async prepare(/** @type {Session} */ session) {
        await ask(session, 'mount', subject);
        await wheel(session.cdp, SOME_IN);
      },
      work: (/** @type {Session} */ { cdp }) => drag(cdp, 60),
    },
  ]),
];

const served = await servePage({ readable: true, ...(values.build && { file: values.build }) });
const browser = await launchChromium();
const files = filesByLine(join(served.folder, 'cited-timeline.js'));
for (const { name, n, prepare, work } of SCENARIOS.filter((each) => each.name.includes(values.only))) {
  const session = await openSession(browser, served.origin, n, 'bursty');
  await prepare(session);
  const { total, self, whole } = await profile(session, () => work(session), files);
  for (const [what, list] of /** @type {const} */ ([
    ['by themselves', self],
    ['with what they call', whole],
  ])) {
    console.log(`\n${name}: ${total.toFixed(0)} ms of script; functions ${what}`);
    for (const [where, ms] of list.slice(0, Number(values.top)))
      console.log(`${ms.toFixed(1).padStart(8)} ms  ${where}`);
  }
  await session.close();
}
await browser.close();
await served.close();
