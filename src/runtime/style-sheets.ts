import type { CSSResultOrNative, ReactiveController, ReactiveControllerHost } from 'lit';

const textOf = (sheet: CSSResultOrNative): string =>
  'cssText' in sheet ? sheet.cssText : [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

/**
 * Adds the element's style sheets in the document that contains it. A constructed sheet belongs to one document:
 * browsers drop it from an element that is moved into another one, and refuse it there. The sheets are created again in
 * the new document.
 */
export class Sheets implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sheets: CSSResultOrNative[];
  /** The document in which the element has its sheets. */
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, sheets: readonly CSSResultOrNative[]) {
    this.#host = host;
    this.#sheets = [...sheets];
    host.addController(this);
  }

  /** Adds a style sheet after the others. */
  add(sheet: CSSResultOrNative): void {
    this.#sheets.push(sheet);
    const { ownerDocument, shadowRoot } = this.#host;
    // If the element has not been in a page, or the browser has dropped its sheets, all are added when it is in a page
    // (again)
    if (ownerDocument !== this.#document || !shadowRoot?.adoptedStyleSheets.length) return;
    const added = this.#sheetIn(ownerDocument, sheet);
    if (added) shadowRoot.adoptedStyleSheets.push(added);
  }

  hostConnected(): void {
    const { ownerDocument, shadowRoot } = this.#host;
    if (!shadowRoot || (ownerDocument === this.#document && shadowRoot.adoptedStyleSheets.length > 0)) return;
    this.#document = ownerDocument;
    shadowRoot.adoptedStyleSheets = this.#sheets.flatMap((sheet) => this.#sheetIn(ownerDocument, sheet) ?? []);
  }

  #sheetIn(owner: Document, sheet: CSSResultOrNative): CSSStyleSheet | undefined {
    if (owner === document) return 'styleSheet' in sheet ? sheet.styleSheet : sheet;
    // A document without a window is never drawn
    const view = owner.defaultView;
    if (!view) return undefined;
    const copy = new view.CSSStyleSheet();
    copy.replaceSync(textOf(sheet));
    return copy;
  }
}
