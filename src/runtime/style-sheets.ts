import type { CSSResultOrNative, ReactiveController, ReactiveControllerHost } from 'lit';

const textOf = (sheet: CSSResultOrNative): string =>
  'cssText' in sheet ? sheet.cssText : [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

/**
 * Gives the element its style sheets in the document where it is. A constructed sheet belongs to one document: browsers drop it from
 * an element that is moved into another one, and refuse it there. There the sheets are made again.
 */
export class Sheets implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #sheets: readonly CSSResultOrNative[];
  /** The document in which the element has its sheets. */
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, sheets: readonly CSSResultOrNative[]) {
    this.#host = host;
    this.#sheets = sheets;
  }

  /** Gives the element more style sheets, after those that it has. */
  add(sheets: readonly CSSResultOrNative[]): void {
    this.#sheets = [...this.#sheets, ...sheets];
    const { shadowRoot } = this.#host;
    const owner = this.#document;
    if (shadowRoot && owner)
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, ...this.#madeIn(owner, sheets)];
  }

  hostConnected(): void {
    const { ownerDocument, shadowRoot } = this.#host;
    if (!shadowRoot || (ownerDocument === this.#document && shadowRoot.adoptedStyleSheets.length > 0)) return;
    this.#document = ownerDocument;
    shadowRoot.adoptedStyleSheets = this.#madeIn(ownerDocument, this.#sheets);
  }

  #madeIn(owner: Document, sheets: readonly CSSResultOrNative[]): CSSStyleSheet[] {
    return sheets.flatMap((sheet) => this.#sheetIn(owner, sheet) ?? []);
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
