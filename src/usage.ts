import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { headingLevelIn, textOf } from './attributes.ts';
import { Part, warnOfMissing } from './source/part.ts';

/** Tells an author in the console of something in the page that is not as it was meant. */
export const warn = (fault: string): void => console.warn(`<cited-timeline> ${fault}`);

/** Names that HTML, frameworks and scripts use on any element. */
const ANYWHERE =
  /^(?:on|data-|aria-|x-|v-|ng-|class$|style$|id$|lang$|dir$|title$|hidden$|slot$|part$|role$|is$|tabindex$)|[^a-z\d_-]/;

/** What `Usage` needs of the element. */
type Host = ReactiveControllerHost & HTMLElement;

/**
 * Watches how a page uses the element, and tells the console once of each attribute that is misspelt, and of a tag that is written
 * `<cited-timeline />`, which HTML does not close: what follows in the page then stands inside. It costs a look at the attributes
 * for each update.
 */
export class Usage implements ReactiveController {
  readonly #host: Host;
  readonly #known: readonly string[];
  readonly #told = new Set<string>();
  readonly #words = new Part(
    () => import('./usage-faults.ts'),
    () => warnOfMissing('the words for faults of the page', 'attributes that are not right are passed over'),
  );
  readonly #inside = new Part(
    () => import('./swallowed.ts'),
    () => undefined,
  );
  #looked = false;
  /** Whether what stands inside is the rest of the page, which must stay in sight. */
  swallows = false;

  /** @param known the names of the element's own attributes. */
  constructor(host: Host, known: readonly string[]) {
    this.#host = host;
    this.#known = known;
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    // While the page is being read, what follows is not yet there
    if (ownerDocument.readyState === 'loading')
      ownerDocument.addEventListener('DOMContentLoaded', this.#look, { once: true });
  }

  hostUpdated(): void {
    if (!this.#looked) this.#look();
    for (const attribute of this.#host.attributes) {
      const { name, value } = attribute;
      const key = `${name}=${value}`;
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      const isOwn = this.#known.includes(name);
      const isGood = isOwn ? name !== 'heading-level' || headingLevelIn(value) : ANYWHERE.test(name);
      if (!isGood) void this.#warn(({ attributeFault }) => attributeFault(name, value, this.#known));
    }
  }

  /**
   * The value of an attribute that has some values to choose from; '' for none of them, of which the console is told with what
   * would be right. Capitals do not matter, and are told of, too.
   */
  choice<Choice extends string>(name: string, value: unknown, choices: readonly Choice[]): Choice | '' {
    const written = textOf(value);
    const plain = written.trim().toLowerCase();
    const found = plain === '' ? '' : choices.find((choice) => choice === plain);
    if (found !== written) void this.#warn(({ choiceFault }) => choiceFault(name, written, found, choices));
    return found ?? '';
  }

  /** The values of an attribute that takes several of some, with blanks between them; the console is told of others, which are left out. */
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
    if (!this.swallows && this.#host.querySelector(':scope > :not(script[type*="json" i])')) void this.#lookInside();
  };

  async #lookInside(): Promise<void> {
    // Where it is missing, so is what reads the children, and that says so
    const inside = await this.#inside.load(false);
    const first = inside?.swallowed(this.#host);
    if (!inside || !first || this.swallows) return;
    this.swallows = true;
    warn(inside.swallowedFault(first));
    this.#host.requestUpdate();
  }
}
