import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Style properties by CSS name; undefined removes one. */
export type Styles = Readonly<Record<string, string | number | undefined>>;

/**
 * Sets style properties one by one through the CSSOM, and only those that changed. Lit's own `styleMap` first writes a
 * `style` attribute, which a page's `style-src 'self'` blocks.
 */
class CssPropertiesDirective extends Directive {
  readonly #set = new Map<string, string>();

  override render(_styles: Styles): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): unknown {
    const { style } = element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(styles)) {
      const text = value === undefined ? '' : String(value);
      if (this.#set.get(name) === text) continue;
      this.#set.set(name, text);
      style.setProperty(name, text);
    }
    return noChange;
  }
}

/** Sets style properties of an element: `<li ${cssProperties({ transform: 'translate(4px, 8px)', '--_color': 'red' })}>`. */
export const cssProperties = directive(CssPropertiesDirective);

/** A length in CSS px, rounded to a tenth, so that lengths that look equal are not written again. */
export const px = (value: number): string => `${Math.round(value * 10) / 10}px`;
