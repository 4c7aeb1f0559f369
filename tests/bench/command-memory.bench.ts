/**
 * The memory that the built command takes for 100,000 and for 1,000,000 events, in bytes an event: the largest resident size of its process,
 * less that for a story without events.
 *
 * `npm run bench -- command-memory`, after `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CLI = pathToFileURL('dist/npm/cli.js').href;
const ARTICLES = 1000;

const day = (i: number): string => new Date(Date.UTC(1900, 0, 1 + (i % 40_000))).toISOString().slice(0, 10);

const storyOf = (count: number): object => ({
  articles: Array.from({ length: ARTICLES }, (_, i) => ({
    id: `a${i}`,
    headline: `Headline ${i}`,
    url: `https://gazette.example/${i}`,
  })),
  events: Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event number ${i}`,
    date: day(i),
    citations: [`a${i % ARTICLES}`],
  })),
});

/** The largest resident size of the command with these arguments, bytes. */
function memoryOf(args: readonly string[]): number {
  const script = `process.on('exit', () => console.error('size', process.resourceUsage().maxRSS)); process.argv.splice(1, 0, 'cited-timeline'); await import('${CLI}')`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const size = /size (\d+)/.exec(stderr)?.[1];
  if (size === undefined || status === null) throw new Error(`${args.join(' ')}: ${status}: ${stderr.slice(-500)}`);
  return Number(size) * 1024;
}

const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-bench-'));
const file = join(folder, 'story.json');
const commands = [
  ['check', file],
  ['convert', '-o', join(folder, 'out.json'), file],
];
const sizes = commands.map((): number[] => []);
for (const count of [0, 100_000, 1_000_000]) {
  writeFileSync(file, JSON.stringify(storyOf(count)));
  for (const [i, args] of commands.entries()) {
    const size = memoryOf(args);
    sizes[i]!.push(size);
    const each = count === 0 ? '' : `, ${((size - sizes[i]![0]!) / count).toFixed(0)} bytes an event`;
    console.log(`${args[0]} ${count} events: ${(size / 1e6).toFixed(0)} MB${each}`);
  }
}
rmSync(folder, { recursive: true });
