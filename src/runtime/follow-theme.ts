import type { ReactiveControllerHost } from 'lit';
import { Part, warnOfMissing } from '../source/part.ts';
import type { Styles } from '../views/css-properties.ts';
import type { RoomTheme } from '../views/room.ts';
import type { Mending, Name } from '../views/theme.ts';

/** The colours that a page can set. If it sets none, nothing needs correction. */
const NAMES: readonly Name[] = [
  'surface',
  'text',
  'subtle',
  'selected',
  'muted',
  'link',
  'control',
  'focus',
  'grid',
  'border',
  'axis',
];

/** Keeps partly set themes legible: see `repairTheme`, which is loaded if a page sets a colour. */
export class FollowTheme implements RoomTheme {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #mender = new Part(
    () => import('./mend-theme.ts'),
    () => warnOfMissing('what keeps themes legible', 'colours are as the page sets them'),
  );
  #isLoading = false;
  #isMissing = false;
  #mending: Mending | undefined;
  #variables: Styles = {};
  #own: 'light' | 'dark' = 'light';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Whether the colours of the page have not been read yet because the code for that is being loaded. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Class of the colour scheme, if it differs from that of the page. */
  get scheme(): string {
    const { scheme = this.#own } = this.#mending ?? {};
    return scheme === this.#own ? '' : `is-${scheme}`;
  }

  /** Variables that replace those of the theme. */
  get variables(): Styles {
    return this.#variables;
  }

  /**
   * Loads the code that corrects a theme, in parallel to the story, if the page sets a theme. Call it when the element
   * comes to a new place.
   */
  async prepare(): Promise<void> {
    if (this.#mender.now || this.#isLoading || this.#isMissing || !this.#isThemed()) return;
    this.#isLoading = true;
    this.#isMissing = !(await this.#mender.load());
    this.#isLoading = false;
    if (!this.#isMissing) this.look();
    this.#host.requestUpdate();
  }

  /**
   * Reads the colours, and redraws the element if they must change. Call it after each measurement, and when a colour
   * of a probe has changed, which zero-length transitions report. A new background of the page behind a translucent
   * surface is not reported; it is found the next time.
   */
  readonly look = (): void => {
    const [probe, light, dark] = this.#host.shadowRoot?.querySelectorAll('.probe') ?? [];
    const mender = this.#mender.now;
    if (!mender) {
      void this.prepare();
      return;
    }
    if (!probe || !light || !dark) return;
    const { own, mending } = mender.readTheme(this.#host, [probe, light, dark]);
    if (own === this.#own && JSON.stringify(mending) === JSON.stringify(this.#mending)) return;
    this.#own = own;
    // Variables that are no longer needed are removed
    const gone = Object.keys(this.#mending?.variables ?? {}).map((name) => [name, undefined] as const);
    this.#variables = { ...Object.fromEntries(gone), ...mending?.variables };
    this.#mending = mending;
    this.#host.requestUpdate();
  };

  #isThemed(): boolean {
    const style = getComputedStyle(this.#host);
    return NAMES.some((name) => style.getPropertyValue(`--cited-timeline-${name}`).trim() !== '');
  }
}
