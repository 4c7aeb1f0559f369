import { LitElement, type ReactiveController } from 'lit';

/** Whether this page is drawn. Those that jsdom and happy-dom make for tests are not, and have no fonts. */
export const isPageDrawn = (): boolean => 'fonts' in document;

/** An element that does nothing, and throws nothing, where the page is not drawn: it renders nothing, and has no controllers. */
export class DrawnElement extends LitElement {
  override attachInternals(): ElementInternals {
    // happy-dom has none of them, jsdom few
    const internals: Pick<ElementInternals, 'shadowRoot' | 'states'> = { shadowRoot: null, states: new Set<string>() };
    return isPageDrawn() ? super.attachInternals() : (internals as ElementInternals);
  }

  override addController(controller: ReactiveController): void {
    if (isPageDrawn()) super.addController(controller);
  }

  protected override shouldUpdate(): boolean {
    return isPageDrawn();
  }
}
