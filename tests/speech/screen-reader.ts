import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from './browsers.ts';
import { xdotoolArguments } from './keys.ts';
import { type Phrase, phrasesOf, type SpeechLine } from './phrases.ts';
import type { Screen } from './screen.ts';

/** When something is over, ms. */
interface Patience {
  /** Time without speech, and without an event that Orca handles. */
  readonly quiet: number;
  /** Time after which it is over in any case. */
  readonly most: number;
}

/** The live region says what changed after 500 ms, and that once a glide of 250 ms is over. */
const AFTER_KEY: Patience = { quiet: 1100, most: 20_000 };
const AFTER_OPENING: Patience = { quiet: 2500, most: 90_000 };
/** The page is there. What is said before that, of the browser's own window and of loading is more or less by how busy the machine is. */
const LOADED = /^Finished loading (?!New Tab)/;
const WHILE_OPENING =
  /(Mozilla Firefox|Chromium) frame\.?$|^statusbar|New Tab|^Loading(\.\s+Please wait\.| the events…)\s*$/;
/** Time in which a key reaches Orca, ms. */
const KEY_ARRIVES_MS = 4000;

/** Orca on a screen, with a browser, by keys and by ear. */
export class ScreenReader {
  readonly #screen: Screen;
  readonly #log: string;
  #read = 0;
  #browser: ChildProcess | undefined;
  #profiles = 0;

  private constructor(screen: Screen) {
    this.#screen = screen;
    this.#log = join(screen.folder, 'speech.jsonl');
    writeFileSync(this.#log, '');
    screen.processes.env['SPEECH_LOG'] = this.#log;
  }

  /**
   * Starts Orca and waits until it speaks.
   * @throws {Error} if it does not: one Orca runs for each user
   */
  static async start(screen: Screen): Promise<ScreenReader> {
    const reader = new ScreenReader(screen);
    const script = fileURLToPath(new URL('orca/start_orca.py', import.meta.url));
    const debug = process.env['SPEECH_DEBUG'];
    screen.processes.start('orca', '/usr/bin/python3', ['-B', script, ...(debug ? ['--debug-file', debug] : [])]);
    const said = await reader.#untilQuiet({ quiet: 1500, most: 60_000 }, (found) =>
      found.some(({ kind }) => kind === 'say'),
    );
    if (said.length === 0) {
      const output = readFileSync(join(screen.folder, 'orca.log'), 'utf8').trim().split('\n').slice(-5).join('\n');
      throw new Error(`Orca does not speak.\n${output}`);
    }
    return reader;
  }

  /** Opens an address in a fresh browser; answers with what is said until the page is there. */
  async open(browser: Browser, address: string): Promise<Phrase[]> {
    await this.closeBrowser();
    this.#newLines();
    const profile = join(this.#screen.folder, `profile-${this.#profiles++}`);
    const program = browser.locate() ?? '';
    this.#browser = this.#screen.processes.start('browser', program, browser.argumentsFor(profile, address));
    const lines = await this.#untilQuiet(AFTER_OPENING, (found) => found.some(({ text }) => LOADED.test(text)));
    const phrases = phrasesOf(lines);
    const first = phrases.findIndex(({ text }) => LOADED.test(text));
    if (first < 0) throw new Error(`The page is not there: ${address}`);
    return phrases.slice(first).filter(({ text }) => !WHILE_OPENING.test(text));
  }

  async closeBrowser(): Promise<void> {
    if (!this.#browser) return;
    await this.#screen.processes.end(this.#browser);
    this.#browser = undefined;
    await this.#untilQuiet(AFTER_KEY);
  }

  /** Does a step of a scenario, see `xdotoolArguments`; answers with what is said after it. */
  async press(step: string): Promise<Phrase[]> {
    this.#newLines();
    const { env } = this.#screen.processes;
    const { status, stderr } = spawnSync('xdotool', xdotoolArguments(step), { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`xdotool could not do ${step}: ${stderr}`);
    return this.listen();
  }

  /** What is said from now on until nothing is. */
  async listen(): Promise<Phrase[]> {
    const begun = Date.now();
    return phrasesOf(
      await this.#untilQuiet(
        AFTER_KEY,
        (found) => found.some(({ kind }) => kind === 'key') || Date.now() - begun > KEY_ARRIVES_MS,
      ),
    );
  }

  /** Lines from now on until Orca is quiet, which does not count before it has begun, where that is asked for. */
  async #untilQuiet(
    { quiet, most }: Patience,
    hasBegun?: (found: readonly SpeechLine[]) => boolean,
  ): Promise<SpeechLine[]> {
    const begun = Date.now();
    let last = begun;
    let counts = !hasBegun;
    const lines: SpeechLine[] = [];
    while (Date.now() - begun < most) {
      await wait(40);
      const found = this.#newLines();
      if (found.length > 0) last = Date.now();
      lines.push(...found);
      counts ||= hasBegun!(found);
      if (counts && Date.now() - last > quiet) break;
    }
    return lines;
  }

  #newLines(): SpeechLine[] {
    const text = readFileSync(this.#log).subarray(this.#read).toString('utf8');
    const end = text.lastIndexOf('\n') + 1;
    this.#read += Buffer.byteLength(text.slice(0, end));
    return text
      .slice(0, end)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SpeechLine);
  }
}
