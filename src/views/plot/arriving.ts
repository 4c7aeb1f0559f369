import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** How long a part takes to its place, ms. */
const DURATION = 180;

/** Lets an element come from where what it is part of stood: once for each `key`, and only where motion is welcome. */
class ArrivingDirective extends Directive {
  #key = '';

  override render(_key: string, _from: number | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [key, from]: [string, number | undefined]): unknown {
    if (key !== this.#key && from && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      // Added to the transform that places it, so it goes along with whatever moves the view meanwhile
      element.animate({ translate: [`${from}px`, '0px'] }, { duration: DURATION });
    this.#key = key;
    return noChange;
  }
}

/** `<li ${arriving(key, -12)}>` glides to its place from 12 px left of it; undefined stands still. */
export const arriving = directive(ArrivingDirective);
