import { LitElement, type ReactiveController } from 'lit';
import { createShadowRoot } from './shadow-root.ts';

/** Whether this page is drawn. Pages that jsdom and happy-dom make for tests are not, and have no fonts. */
export const isPageDrawn = (): boolean => 'fonts' in document;

/**
 * An element with its shadow root. If the page is not drawn, it does nothing and throws nothing: it renders nothing and
 * has no controllers.
 */
export class DrawnElement extends LitElement {
  protected readonly internals: ElementInternals = this.attachInternals();

  override attachInternals(): ElementInternals {
    // happy-dom has none of them, jsdom few
    const internals: Pick<ElementInternals, 'shadowRoot' | 'states'> = { shadowRoot: null, states: new Set<string>() };
    return isPageDrawn() ? super.attachInternals() : (internals as ElementInternals);
  }

  override addController(controller: ReactiveController): void {
    if (isPageDrawn()) super.addController(controller);
  }

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof LitElement;
    return createShadowRoot(this, this.internals, shadowRootOptions);
  }

  protected override shouldUpdate(): boolean {
    return isPageDrawn();
  }
}
