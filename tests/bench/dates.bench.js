// How fast and how large the EDTF parser is, beside edtf.js: `node tests/bench/dates.bench.js`.
import { gzipSync } from 'node:zlib';
import edtf from 'edtf';
import { build } from 'vite';

const STRINGS = ['2024-06', '2024-11-29T18:06:00+09:00', '2024-11-2X~/2024-11-29'];
const ROUND_MS = 200;
const ROUNDS = 5;

/**
 * Bundle and minify what a module exports, as an application's build does.
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
 * Calls per second: the best of some rounds, since whatever else the machine does can only slow a round down.
 * @param {() => void} call
 */
function perSecond(call) {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let calls = 0;
    const begin = performance.now();
    let now = begin;
    for (; now - begin < ROUND_MS; now = performance.now()) for (let i = 0; i < 20; i++, calls++) call();
    best = Math.max(best, (calls * 1000) / (now - begin));
  }
  return best;
}

const code = await bundle('src/dates/parse-date.ts');
console.log(`parser: ${code.length} bytes, ${gzipSync(code).length} gzip`);

/** @type {{ parseDate(text: string): object }} */
const { parseDate } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

for (const text of STRINGS) {
  if (!('date' in parseDate(text))) throw new Error(`${text} was refused`);
  const ours = perSecond(() => parseDate(text));
  let theirs = NaN;
  try {
    edtf(text);
    theirs = perSecond(() => edtf(text));
  } catch {
    // edtf.js refuses a qualifier on a date with X; there is nothing to compare.
  }
  const beside = Number.isNaN(theirs) ? 'refused by edtf' : `edtf ${Math.round(theirs)} /s, ratio ${(ours / theirs).toFixed(0)}`;
  console.log(`${text}: ${Math.round(ours)} /s, ${beside}`);
}
