import type { ReactiveControllerHost } from 'lit';
import { Part, warnOfMissing } from '../source/part.ts';
import type { Styles } from '../views/css-properties.ts';
import type { RoomTheme } from '../views/room.ts';
import type { Mending, Name } from '../views/theme.ts';

/** The colours that a page can set: where it sets none, there is nothing to mend. */
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

/** Keeps half-set themes legible: see `mendTheme`, which is loaded where a page sets a colour. */
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

  /** Whether the colours of the page are not looked at yet, as what is needed for that is on its way. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Class of the colour scheme where it is not the page's own. */
  get scheme(): string {
    const { scheme = this.#own } = this.#mending ?? {};
    return scheme === this.#own ? '' : `is-${scheme}`;
  }

  /** Variables in place of the theme's. */
  get variables(): Styles {
    return this.#variables;
  }

  /** Loads what mends a theme where the page has one, beside the story. To be called when the element comes to a new place. */
  async prepare(): Promise<void> {
    if (this.#mender.now || this.#isLoading || this.#isMissing || !this.#isThemed()) return;
    this.#isLoading = true;
    this.#isMissing = !(await this.#mender.load());
    this.#isLoading = false;
    if (!this.#isMissing) this.look();
    this.#host.requestUpdate();
  }

  /**
   * Looks at the colours, and has the element drawn anew where they are to be others. To be called after each measurement, and
   * when a colour of a probe has changed, which transitions that last no time tell. A new background of the page behind a surface
   * that is seen through tells nothing: it is met at the next of these.
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
