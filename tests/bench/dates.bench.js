// Speed and size of the EDTF parser, compared with edtf.js: `node tests/bench/dates.bench.js`.
import { gzipSync } from 'node:zlib';
import edtf from 'edtf';
import { build } from 'vite';

/** Texts, and replacements for edtf.js for those that it refuses (a qualifier on a date with X). */
const TEXTS = [
  { text: '2024-06' },
  { text: '2024-11-29T18:06:00+09:00' },
  { text: '2024-11-2X~/2024-11-29', theirs: '2024-11-2X/2024-11-29' },
];
const ROUND_MS = 200;
const ROUNDS = 5;

/**
 * Bundles and minifies what a module exports, like the build of an application.
 * @param {string} input path from the top of the repository
 * @returns {Promise<string>} one ES module
 */
async function bundle(input) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'es', minify: true } },
    },
  });
  if (!('output' in result)) throw new Error('vite gave no bundle');
  return result.output[0].code;
}

/**
 * Calls per second of each function: the best of several alternating rounds, because other load can only slow a round
 * down.
 * @param {(() => void)[]} calls
 */
function perSecond(...calls) {
  const best = calls.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, call] of calls.entries()) {
      let count = 0;
      const begin = performance.now();
      let now = begin;
      for (; now - begin < ROUND_MS; now = performance.now()) for (let n = 0; n < 20; n++, count++) call();
      best[i] = Math.max(best[i] ?? 0, (count * 1000) / (now - begin));
    }
  }
  return best;
}

const code = await bundle('src/dates/parse-date.ts');
console.log(`parser: ${code.length} bytes, ${gzipSync(code).length} gzip`);

/** @type {{ parseDate(text: string): object }} */
const { parseDate } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

for (const { text, theirs = text } of TEXTS) {
  if (!('date' in parseDate(text))) throw new Error(`${text} was refused`);
  const [ours = 0, edtfs = 0] = perSecond(
    () => void parseDate(text),
    () => void edtf(theirs),
  );
  const given = theirs === text ? '' : ` (given ${theirs})`;
  console.log(
    `${text}: ${Math.round(ours)} /s, edtf${given} ${Math.round(edtfs)} /s, ratio ${(ours / edtfs).toFixed(0)}`,
  );
}
