/**
 * Runs in the frame of the tests in WebKit. Lets Vitest's `userEvent` and `page` find elements, and computes the target of the mouse in
 * the window. Like Playwright, it waits until the element stops moving and is not covered.
 */
import {
  ensureAwaited,
  getByLabelSelector,
  getByRoleSelector,
  getByTextSelector,
  Locator,
  selectorEngine,
} from '@vitest/browser/locators';
import { page } from 'vitest/browser';

const PATIENCE = 5000; // ms

/** @typedef {import('./webkit.js').PointerStep} PointerStep */
/** @typedef {{ x: number, y: number }} Point */

const { commands } = /** @type {any} */ (window)['__vitest_browser_runner__'];
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param {Point} at @returns {PointerStep} */
const move = ({ x, y }) => ({ type: 'pointerMove', x, y });
/** @type {PointerStep} */
const down = { type: 'pointerDown', button: 0 };
/** @type {PointerStep} */
const up = { type: 'pointerUp', button: 0 };

/** The element that a click at a point would hit, including those in shadow roots. @param {Point} at @returns {Element | null} */
function hit({ x, y }) {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** Whether a node is inside an element or its shadow roots. @param {Element} element @param {Node | null} node */
function holds(element, node) {
  for (let at = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at === element) return true;
  return false;
}

/**
 * Waits until an element can be hit, and returns the point in the window where it can.
 * @param {Locator} locator
 * @param {Point} [position] from its upper left corner; default: its middle
 */
async function reach(locator, position) {
  const end = performance.now() + PATIENCE;
  let before = '';
  let reason = 'is not there';
  for (; performance.now() < end; await frame()) {
    const element = locator.query();
    if (!element) continue;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { x: left + (position?.x ?? width / 2), y: top + (position?.y ?? height / 2) };
    const now = [left, top, width, height].join();
    if (now !== before) reason = 'does not stand still';
    else if (!holds(element, hit(at))) reason = `is covered by <${hit(at)?.localName}>`;
    else {
      const around = window.frameElement?.getBoundingClientRect();
      return { x: Math.round(at.x + (around?.left ?? 0)), y: Math.round(at.y + (around?.top ?? 0)) };
    }
    before = now;
  }
  throw new Error(`${locator} ${reason}.`);
}

/** @param {() => Promise<PointerStep[]>} steps */
const mouse = (steps) => ensureAwaited(async (error) => commands.triggerCommand('mouse', [await steps()], error));

class WebKitLocator extends Locator {
  /** @param {string} selector */
  constructor(selector) {
    super();
    this.selector = selector;
  }
  /** @override @param {{ position?: Point }} [options] */
  click({ position } = {}) {
    return mouse(async () => [move(await reach(this, position)), down, up]);
  }
  /** @override @param {{ position?: Point }} [options] */
  dblClick({ position } = {}) {
    return mouse(async () => [move(await reach(this, position)), down, up, down, up]);
  }
  /** @override @param {{ position?: Point }} [options] */
  hover({ position } = {}) {
    return mouse(async () => [move(await reach(this, position))]);
  }
  /** @override */
  unhover() {
    return mouse(async () => [move({ x: 0, y: 0 })]);
  }
  /** @override @param {string} text */
  fill(text) {
    return ensureAwaited(async (error) => {
      const field = /** @type {HTMLInputElement} */ (await this.findElement());
      field.focus();
      field.select();
      await commands.triggerCommand('__vitest_keyboard', [text], error);
    });
  }
  /** Selects options by value or label, in the page, like Playwright. @override @param {any} values */
  selectOptions(values) {
    return ensureAwaited(async () => {
      const select = /** @type {HTMLSelectElement} */ (await this.findElement());
      const chosen = [...select.options].filter(({ value, label }) =>
        [values].flat().some((v) => v === value || v === label),
      );
      if (chosen.length === 0) throw new Error(`${this} has no option ${values}.`);
      for (const option of select.options) option.selected = chosen.includes(option);
      for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    });
  }
  /** @override @param {Locator} target @param {{ sourcePosition?: Point, targetPosition?: Point }} [options] */
  dropTo(target, { sourcePosition, targetPosition } = {}) {
    return mouse(async () => [
      move(await reach(this, sourcePosition)),
      down,
      move(await reach(target, targetPosition)),
      up,
    ]);
  }
  /** @override @param {string} selector */
  locator(selector) {
    return new WebKitLocator(`${this.selector} >> ${selector}`);
  }
  /** @override @param {Element} element */
  elementLocator(element) {
    return new WebKitLocator(selectorEngine.generateSelectorSimple(element));
  }
}

/** @type {any} */ (page).extend({
  /** @type {(role: string, options?: object) => WebKitLocator} */
  getByRole: (role, options) => new WebKitLocator(getByRoleSelector(role, options)),
  /** @type {(text: string, options?: object) => WebKitLocator} */
  getByText: (text, options) => new WebKitLocator(getByTextSelector(text, options)),
  /** @type {(text: string, options?: object) => WebKitLocator} */
  getByLabelText: (text, options) => new WebKitLocator(getByLabelSelector(text, options)),
  /** @type {(element: Element) => WebKitLocator} */
  elementLocator: (element) => new WebKitLocator(selectorEngine.generateSelectorSimple(element)),
});
