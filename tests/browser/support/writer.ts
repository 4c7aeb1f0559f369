import type { Locator, Page } from 'playwright';

/*
 * How long people take, in seconds, by the keystroke-level model (Card, Moran and Newell 1980): a key press of an
 * average typist, pointing with the mouse and pressing its button, moving the hand between keyboard and mouse, and
 * thinking before each action.
 */
const KEY = 0.28;
const POINT = 1.1 + 0.2;
const HAND = 0.4;
const THOUGHT = 1.35;

/** A simulated writer at the page. Every action is recorded with the time that people take for it. */
export class Writer {
  readonly #page: Page;
  /** The actions, in order. */
  readonly acts: string[] = [];
  /** The time that people take for them, s. */
  seconds = 0;
  #isAtMouse = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Points at something and clicks it. */
  async click(target: Locator): Promise<void> {
    await target.click();
    this.#note('click', THOUGHT + POINT + (this.#isAtMouse ? 0 : HAND));
    this.#isAtMouse = true;
  }

  /** Types a text. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.#note(`type ${text}`, THOUGHT + text.length * KEY + this.#toKeys());
  }

  /** Presses keys one after another, such as `Tab`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    this.#note(`press ${keys.join(' ')}`, THOUGHT / 2 + keys.length * KEY + this.#toKeys());
  }

  /** Copies an address in another window, comes back, and pastes it. */
  async pasteFromElsewhere(text: string): Promise<void> {
    await this.#page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.#page.keyboard.press('Control+v');
    this.#note(`paste ${text}`, 3 * THOUGHT + 2 * POINT + 6 * KEY + this.#toKeys());
  }

  #toKeys(): number {
    const time = this.#isAtMouse ? HAND : 0;
    this.#isAtMouse = false;
    return time;
  }

  #note(act: string, seconds: number): void {
    this.acts.push(act);
    this.seconds += seconds;
  }
}
