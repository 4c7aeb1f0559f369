import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Duration of the slide, ms. */
const DURATION = 180;

/**
 * Slides an element in from the position of the cluster that it was part of: once for each `key`, and only if motion is
 * enabled.
 */
class SlideInDirective extends Directive {
  #key = '';

  override render(_key: string, _from: number | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [key, from]: [string, number | undefined]): unknown {
    if (key !== this.#key && from && !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches)
      // `translate` adds to the transform of its position, so that the slide follows a view that moves meanwhile
      element.animate({ translate: [`${from}px`, '0px'] }, { duration: DURATION });
    this.#key = key;
    return noChange;
  }
}

/** `<li ${slideIn(key, -12)}>` slides in from 12 px to its left; undefined does not slide. */
export const slideIn = directive(SlideInDirective);
