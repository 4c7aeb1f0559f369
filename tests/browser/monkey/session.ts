import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, firefox, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { build } from 'vite';
import { chromiumArgs, needChromium } from '../../tools/browser.js';
import { firefoxOptions, locateFirefox } from '../../tools/firefox.js';
import { serve, STRICT_POLICY } from '../support/serve.js';
import type { Fault } from './page/index.ts';
import type { Input } from './page/input.ts';
import type { Step } from './steps.ts';
import { storyOf } from './stories.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Frames come as fast as they are drawn, so that steps do not wait for a screen that nobody sees. */
const HASTE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Maximum time for one step, and for a page to start, ms. */
const PATIENCE = 30_000;
const START = 120_000;

/** Contents of the files that steps request. */
const FILES = {
  'story.json': storyOf('days', 25, 7),
  'list.json': { events: 'none' },
};

/** Puts the page into a folder, next to the element as it is released. */
async function buildPage(folder: string): Promise<void> {
  cpSync(path('../../../dist'), folder, { recursive: true, filter: (file) => !/dist\/(npm|types|demo)$/.test(file) });
  cpSync(path('page/index.html'), join(folder, 'index.html'));
  for (const [name, file] of Object.entries(FILES)) writeFileSync(join(folder, name), JSON.stringify(file));
  writeFileSync(join(folder, 'broken.json'), '{ "events": [');
  await build({
    configFile: false,
    root: path('../../..'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      modulePreload: false,
      target: 'es2022',
      lib: { entry: { monkey: path('page/index.ts') }, formats: ['es'] },
      rolldownOptions: { external: 'cited-timeline', output: { paths: { 'cited-timeline': './cited-timeline.js' } } },
    },
  });
}

/** How a list of steps is done. */
export interface Way {
  /** Name of a fault to plant, in the tests of the invariants. */
  readonly planted?: string;
  /** Whether motion is enabled. */
  readonly motion?: boolean;
}

export interface Session {
  /** Does the steps in a new page. @returns the broken invariant, or undefined. */
  readonly run: (steps: readonly Step[], way?: Way) => Promise<Fault | undefined>;
  readonly close: () => Promise<void>;
}

/** Browsers in which the steps are done. */
export type BrowserName = 'chromium' | 'firefox';

/** @param cdp undefined in Firefox, whose driver supports neither touch nor paper: these steps do nothing there. */
async function takeInput(page: Page, cdp: CDPSession | undefined, input: Input): Promise<void> {
  switch (input.kind) {
    case 'keys':
      for (const key of input.keys) await page.keyboard.press(key);
      return;
    case 'text':
      await page.keyboard.type(input.text);
      return;
    case 'mouse':
      for (const [what, x, y] of input.way) {
        if (what === 'move') await page.mouse.move(x, y);
        else await page.mouse[what]();
      }
      return;
    case 'touch': {
      if (!cdp) return;
      const send = (type: string, points: readonly (readonly [number, number])[]) =>
        cdp.send('Input.dispatchTouchEvent', {
          type: type as 'touchStart',
          touchPoints: points.map(([x, y], id) => ({ x, y, id })),
        });
      const [first = [], ...rest] = input.way;
      await send('touchStart', first);
      for (const points of rest) await send('touchMove', points);
      await send('touchEnd', []);
      return;
    }
    case 'media':
      if (cdp) await page.emulateMedia({ media: input.media });
  }
}

async function runIn(
  context: BrowserContext,
  name: BrowserName,
  address: string,
  steps: readonly Step[],
  planted: string,
) {
  context.setDefaultTimeout(START);
  const page = await context.newPage();
  const crashes: string[] = [];
  page.on('crash', () => crashes.push('the page crashed'));
  if (process.env['MONKEY_TOLD']) {
    page.on('console', (message) => console.log(message.text()));
    await page.addInitScript(() => (window.monkeyTold = true));
  }
  const cdp = name === 'chromium' ? await context.newCDPSession(page) : undefined;
  await page.exposeFunction('driverInput', (input: Input) => takeInput(page, cdp, input));
  await page.goto(address);
  await page.waitForFunction(() => 'monkeyRun' in window, undefined, { polling: 20 });
  const limit = PATIENCE + steps.length * 500;
  const done = page.evaluate(([all, plan]) => window.monkeyRun(all, plan), [steps, planted] as const);
  const message = (): string => crashes[0] ?? `not done after ${limit} ms`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<Fault>((resolve) => {
    timer = setTimeout(
      () => resolve({ invariant: 'nothing hangs', message: message(), step: steps.length - 1 }),
      limit,
    );
  });
  const fault = await Promise.race([done, hung]);
  clearTimeout(timer);
  void done.catch(() => {});
  await page.close();
  return fault;
}

async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = needChromium();
  return chromium.launch({
    executablePath,
    args: [...chromiumArgs(), ...HASTE],
    // Scrollbars take room from what scrolls, as on most desktops
    ignoreDefaultArgs: ['--hide-scrollbars'],
    env: env as Record<string, string>,
  });
}

async function launchFirefox(): Promise<Browser> {
  const executablePath = locateFirefox();
  if (!executablePath) throw new Error('There is no Firefox here: install it, or set FIREFOX_PATH to one.');
  return firefox.launch(firefoxOptions(executablePath));
}

/** Builds the page, serves it under the strict policy, and starts a browser. */
export async function openSession(name: BrowserName = 'chromium'): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'cited-timeline-monkey-'));
  await buildPage(folder);
  const { origin, close } = await serve(folder, { 'Content-Security-Policy': STRICT_POLICY });
  const browser = await (name === 'firefox' ? launchFirefox() : launchChromium());
  return {
    async run(steps, { planted = '', motion = false } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // In Firefox motion is a setting of the browser
        ...(name === 'chromium' && { reducedMotion: motion ? 'no-preference' : 'reduce' }),
        locale: 'en-GB',
        timezoneId: 'America/St_Johns',
      });
      const fault = await runIn(context, name, `${origin}/index.html`, steps, planted);
      await context.close();
      return fault;
    },
    async close() {
      await browser.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
