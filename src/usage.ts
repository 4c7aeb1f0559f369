import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { headingLevelIn, textOf } from './attributes.ts';
import { Part, warnOfMissing } from './source/part.ts';

/** Warns the author in the console about a mistake in the page. */
export const warn = (fault: string): void => console.warn(`<cited-timeline> ${fault}`);

/** Names that HTML, frameworks and scripts use on any element. */
const ANYWHERE =
  /^(?:on|data-|aria-|x-|v-|ng-|class$|style$|id$|lang$|dir$|title$|hidden$|slot$|part$|role$|is$|tabindex$)|[^a-z\d_-]/;

/** The part of the element that `Usage` needs. */
type Host = ReactiveControllerHost & HTMLElement;

/**
 * Checks how a page uses the element. Warns once in the console about each misspelt attribute, and about a tag written as
 * `<cited-timeline />`, which HTML does not close, so that the rest of the page ends up inside it. Reads the attributes at each update.
 */
export class Usage implements ReactiveController {
  readonly #host: Host;
  readonly #known: readonly string[];
  readonly #reported = new Set<string>();
  readonly #words = new Part(
    () => import('./usage-faults.ts'),
    () => warnOfMissing('the words for faults of the page', 'attributes that are not right are passed over'),
  );
  readonly #inside = new Part(
    () => import('./self-closing.ts'),
    () => undefined,
  );
  #looked = false;
  /** Whether the element contains the rest of the page, which must stay visible. */
  isSelfClosing = false;

  /** @param known the names of the element's own attributes. */
  constructor(host: Host, known: readonly string[]) {
    this.#host = host;
    this.#known = known;
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    // While the page is being parsed, the content after the tag is not there yet
    if (ownerDocument.readyState === 'loading')
      ownerDocument.addEventListener('DOMContentLoaded', this.#look, { once: true });
  }

  hostUpdated(): void {
    if (!this.#looked) this.#look();
    for (const attribute of this.#host.attributes) {
      const { name, value } = attribute;
      const key = `${name}=${value}`;
      if (this.#reported.has(key)) continue;
      this.#reported.add(key);
      const isOwn = this.#known.includes(name);
      const isGood = isOwn ? name !== 'heading-level' || headingLevelIn(value) : ANYWHERE.test(name);
      if (!isGood) void this.#warn(({ attributeFault }) => attributeFault(name, value, this.#known));
    }
  }

  /**
   * The value of an attribute with fixed choices. For any other value returns '' and warns in the console with the valid ones. Case does
   * not matter, but wrong case is also reported.
   */
  choice<Choice extends string>(name: string, value: unknown, choices: readonly Choice[]): Choice | '' {
    const written = textOf(value);
    const plain = written.trim().toLowerCase();
    const found = plain === '' ? '' : choices.find((choice) => choice === plain);
    if (found !== written) void this.#warn(({ choiceFault }) => choiceFault(name, written, found, choices));
    return found ?? '';
  }

  /** The values of an attribute with several fixed choices, separated by blanks. Invalid ones are left out and reported in the console. */
  choices<Choice extends string>(name: string, value: unknown, choices: readonly Choice[]): readonly Choice[] {
    const words = textOf(value).split(/\s+/).filter(Boolean);
    return [...new Set(words.flatMap((word) => this.choice(name, word, choices) || []))];
  }

  async #warn(faultOf: (words: typeof import('./usage-faults.ts')) => string | undefined): Promise<void> {
    const words = await this.#words.load();
    const fault = words && faultOf(words);
    if (fault) warn(fault);
  }

  readonly #look = (): void => {
    this.#looked = true;
    if (!this.isSelfClosing && this.#host.querySelector(':scope > :not(script[type*="json" i])'))
      void this.#lookInside();
  };

  async #lookInside(): Promise<void> {
    // No warning if it is missing: the reader of the children is then missing, too, and warns
    const inside = await this.#inside.load(false);
    const first = inside?.contentAfterSelfClosing(this.#host);
    if (!inside || !first || this.isSelfClosing) return;
    this.isSelfClosing = true;
    warn(inside.selfClosingFault(first));
    this.#host.requestUpdate();
  }
}
