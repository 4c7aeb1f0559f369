import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { inFolders } from './browser-places.js';

/** The message if there is no WebKit that can be driven, with instructions to install one. */
export const WEBKIT_MISSING =
  'no WebKit that can be driven (Linux only: `apt-get install webkit2gtk-driver xvfb xauth`, or name the driver in WEBKIT_DRIVER)';

/** @param {string} name */
const program = (name) => inFolders([name], process.env).find((place) => existsSync(place));

/**
 * Finds the driver of WebKitGTK and a virtual screen for it, without fetching.
 * @returns {{ driver: string, screen: string } | undefined} absolute paths of `WebKitWebDriver` and `xvfb-run`
 */
export function locateWebKit() {
  const driver = process.env['WEBKIT_DRIVER'] ?? program('WebKitWebDriver');
  const screen = program('xvfb-run');
  return driver && screen && existsSync(driver) ? { driver, screen } : undefined;
}

/** A free port of this machine. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/**
 * A mouse step in WebDriver's format; `x` and `y` are CSS px of the window.
 * @typedef {{ type: 'pointerMove', x: number, y: number } | { type: 'pointerDown' | 'pointerUp', button: number }} PointerStep
 */
/**
 * A keyboard step: a character, or WebDriver's private-use character for a key that types none.
 * @typedef {{ type: 'keyDown' | 'keyUp', value: string }} KeyStep
 */

/**
 * Starts WebKit on its own virtual screen, driven by the W3C WebDriver protocol, which only needs `fetch`.
 * @param {{ driver: string, screen: string }} programs
 * @param {Record<string, string>} [settings] environment variables for WebKit in addition to those of this process
 */
export async function startWebKit({ driver, screen }, settings = {}) {
  const port = await freePort();
  // In its own process group, so that the screen ends together with the driver
  const server = spawn(screen, ['-a', '-s', '-screen 0 1800x1400x24', driver, `--port=${port}`], {
    detached: true,
    // Without the DMA-BUF renderer, frames arrive four times as fast on a screen without a graphics card
    env: { WEBKIT_DISABLE_DMABUF_RENDERER: '1', ...process.env, ...settings },
    stdio: 'ignore',
  });
  const end = () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid);
  };
  const origin = `http://127.0.0.1:${port}`;

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async function ask(method, path, body) {
    const response = await fetch(origin + path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (value?.error) throw new Error(`WebDriver, ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  try {
    const ready = () => fetch(`${origin}/status`).then(Boolean, () => false);
    for (let tries = 0; !(await ready()); tries++) {
      if (tries > 100 || server.exitCode !== null) throw new Error('The driver of WebKit did not start.');
      await wait(100);
    }
    const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const session = `/session/${sessionId}`;
    return {
      name: `${capabilities.browserName} ${capabilities.browserVersion}`,
      /** @param {string} url */
      go: (url) => ask('POST', `${session}/url`, { url }),
      /**
       * Resizes the page, CSS px. The window is larger by its frame.
       * @param {number} width
       * @param {number} height
       */
      async resize(width, height) {
        let [frameX, frameY] = [0, 0];
        for (let tries = 0; tries < 5; tries++) {
          await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: width + frameX, height: height + frameY });
          await wait(200);
          const [w, h] = await this.run('return [innerWidth, innerHeight]');
          if (w === width && h === height) return;
          frameX += width - w;
          frameY += height - h;
        }
        throw new Error(`The window cannot be made ${width} px wide.`);
      },
      /**
       * Runs the body of an async function in the page.
       * @param {string} body
       * @param {unknown[]} args
       */
      async run(body, ...args) {
        const script = `const done = arguments[arguments.length - 1];
          (async (...args) => { ${body} })(...[...arguments].slice(0, -1))
            .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const { value, error } = await ask('POST', `${session}/execute/async`, { script, args });
        if (error) throw new Error(error);
        return value;
      },
      /**
       * Performs mouse steps one after the other.
       * @param {PointerStep[]} steps
       */
      point: (steps) =>
        ask('POST', `${session}/actions`, {
          actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }],
        }),
      /**
       * Performs keyboard steps one after the other. Keys that are down stay down.
       * @param {KeyStep[]} steps
       */
      type: (steps) =>
        ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: steps }] }),
      /**
       * Turns the wheel; downwards if `down` is positive. WebKit ignores a turn equal to the previous one, and modifier keys.
       * @param {{ x: number, y: number, down: number }} turn position in the window and scroll distance, CSS px
       */
      wheel: ({ x, y, down }) =>
        ask('POST', `${session}/actions`, {
          actions: [{ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY: down }] }],
        }),
      async close() {
        await ask('DELETE', session).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
