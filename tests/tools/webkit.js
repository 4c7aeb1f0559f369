import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { inFolders } from './browser-places.js';

/** What is missing where there is no WebKit to be driven, and how to get it. */
export const WEBKIT_MISSING =
  'no WebKit that can be driven (Linux only: `apt-get install webkit2gtk-driver xvfb xauth`, or name the driver in WEBKIT_DRIVER)';

/** @param {string} name */
const program = (name) => inFolders([name], process.env).find((place) => existsSync(place));

/**
 * Finds the driver of WebKitGTK and a screen for it to draw on; fetches nothing.
 * @returns {{ driver: string, screen: string } | undefined} absolute paths of `WebKitWebDriver` and `xvfb-run`
 */
export function locateWebKit() {
  const driver = process.env['WEBKIT_DRIVER'] ?? program('WebKitWebDriver');
  const screen = program('xvfb-run');
  return driver && screen && existsSync(driver) ? { driver, screen } : undefined;
}

/** A port of this machine that nothing listens on. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/**
 * A step of the mouse, in WebDriver's words; `x` and `y` in CSS px of the window.
 * @typedef {{ type: 'pointerMove', x: number, y: number } | { type: 'pointerDown' | 'pointerUp', button: number }} PointerStep
 */
/**
 * A step of the keyboard: a character, of keys without one WebDriver's private one.
 * @typedef {{ type: 'keyDown' | 'keyUp', value: string }} KeyStep
 */

/**
 * Starts WebKit under a screen of its own, driven by the W3C WebDriver protocol, which needs no more than `fetch`.
 * @param {{ driver: string, screen: string }} programs
 * @param {Record<string, string>} [settings] environment variables that WebKit heeds besides those of this process
 */
export async function startWebKit({ driver, screen }, settings = {}) {
  const port = await freePort();
  // In a group of its own, so that the screen ends with the driver
  const server = spawn(screen, ['-a', '-s', '-screen 0 1800x1400x24', driver, `--port=${port}`], {
    detached: true,
    // Frames that are not handed over as those of a graphics card come four times as fast from a screen without one
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
       * Makes the page so wide and high, CSS px; a window is that and its frame.
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
       * Does one thing after the other with the mouse.
       * @param {PointerStep[]} steps
       */
      point: (steps) =>
        ask('POST', `${session}/actions`, {
          actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }],
        }),
      /**
       * Does one thing after the other with the keyboard. What is down stays down.
       * @param {KeyStep[]} steps
       */
      type: (steps) =>
        ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: steps }] }),
      /**
       * Turns the wheel, down where `down` is above 0. WebKit sends a turn like the one before not at all, and no key with it.
       * @param {{ x: number, y: number, down: number }} turn CSS px of the window, and of scrolling
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
