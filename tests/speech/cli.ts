/**
 * `npm run test:speech [-- firefox|chromium] [scenario …] [--update]`: what a screen reader says of the built pages. Orca runs on a
 * screen that nobody sees, its speech is written down instead of spoken, and compared with `transcripts/<browser>/<scenario>.txt`;
 * `--update` writes these. Needs Linux, Orca, and `npm run build` before. Ten to thirty minutes a browser, by how busy the machine is.
 *
 * Exit codes: 0 all is said as it is written; 1 something differs; 2 wrong arguments, or it could not run; 3 something is not
 * installed, and nothing ran.
 *
 * Environment variables: SPEECH_DIST, the folder of another build to listen to; SPEECH_OUT, a folder to write transcripts to, which are
 * then compared with none; SPEECH_DEBUG, a file for Orca's own log.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSERS, type Browser } from './browsers.ts';
import { missingPackages } from './needs.ts';
import { type Scenario, SCENARIOS } from './scenarios.ts';
import { ScreenReader } from './screen-reader.ts';
import { startScreen } from './screen.ts';
import { type Site, startSite } from './site.ts';
import { difference, type Heard, transcriptText, withoutUnheard } from './transcript.ts';

/** Signals that end the run. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const { SPEECH_DIST, SPEECH_OUT } = process.env;
const TRANSCRIPTS = SPEECH_OUT ?? fileURLToPath(new URL('transcripts', import.meta.url));

/** Plays a scenario; answers with its transcript. */
async function play(
  reader: ScreenReader,
  site: Site,
  browser: Browser,
  { title, page, steps }: Scenario,
): Promise<string> {
  const heard: Heard[] = [{ step: 'opened', phrases: await reader.open(browser, site.origin + page) }];
  for (const step of steps) {
    if (typeof step === 'string') heard.push(withoutUnheard({ step, phrases: await reader.press(step) }));
    else {
      step.run(site);
      heard.push({ step: step.name, phrases: await reader.listen() });
    }
  }
  return transcriptText(title, heard).replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1');
}

/** Plays scenarios in a browser, and compares or writes them; answers with how many differ. */
async function runBrowser(
  name: string,
  browser: Browser,
  scenarios: readonly string[],
  isUpdate: boolean,
): Promise<number> {
  const screen = await startScreen();
  // Programs in groups of their own are not reached by Ctrl+C
  const stop = (): void => void screen.close().finally(() => process.exit(2));
  for (const signal of SIGNALS) process.once(signal, stop);
  let site: Site | undefined;
  let different = 0;
  try {
    const reader = await ScreenReader.start(screen);
    for (const scenario of scenarios) {
      const begun = performance.now();
      site = await startSite(SPEECH_DIST);
      const text = await play(reader, site, browser, SCENARIOS[scenario]!);
      await site.close();
      site = undefined;
      const file = join(TRANSCRIPTS, name, `${scenario}.txt`);
      const lines = isUpdate ? [] : difference(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
      if (isUpdate) {
        mkdirSync(join(TRANSCRIPTS, name), { recursive: true });
        writeFileSync(file, text);
      }
      if (lines.length > 0) different++;
      const result = isUpdate ? 'written' : lines.length > 0 ? 'differs' : 'same';
      console.log(`${name} ${scenario}: ${result} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
      for (const line of lines) console.log(`    ${line}`);
    }
  } finally {
    await site?.close();
    for (const signal of SIGNALS) process.off(signal, stop);
    await screen.close();
  }
  return different;
}

/** Runs what the arguments ask for; answers with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const isUpdate = args.includes('--update') || SPEECH_OUT !== undefined;
  const names = args.filter((arg) => arg !== '--update');
  const unknown = names.filter((name) => !(name in BROWSERS) && !(name in SCENARIOS));
  if (unknown.length > 0) {
    console.error(
      `There is no ${unknown.join(', ')}. Browsers: ${Object.keys(BROWSERS).join(', ')}. Scenarios: ${Object.keys(SCENARIOS).join(', ')}.`,
    );
    return 2;
  }
  const chosen = (all: readonly string[]): readonly string[] => {
    const some = all.filter((name) => names.includes(name));
    return some.length > 0 ? some : all;
  };
  const browsers = chosen(Object.keys(BROWSERS));
  const missing = missingPackages(browsers.map((name) => BROWSERS[name]!));
  if (missing.length > 0) {
    console.error(`Not run. To listen to the pages, this machine lacks: ${missing.join(', ')}.`);
    console.error(`On Debian, as root: apt-get install --no-install-recommends ${missing.join(' ')}`);
    return 3;
  }
  let different = 0;
  for (const name of browsers)
    different += await runBrowser(name, BROWSERS[name]!, chosen(Object.keys(SCENARIOS)), isUpdate);
  if (different > 0)
    console.error(
      `\n${different} transcripts differ (- expected, + heard). If the new words are right: npm run test:speech -- --update`,
    );
  return different > 0 ? 1 : 0;
}

try {
  // A program of the desktop that outlives its end may still hold a pipe, which would keep this process alive
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error);
  process.exit(2);
}
