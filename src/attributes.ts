import type { ComplexAttributeConverter } from 'lit';
import { textOf } from './file/text-of.ts';

export { textOf };

/** Words that frameworks and people use for "off": Vue and Svelte write `hide-title="false"`. */
const NO = /^\s*(?:false|no|off|0)\s*$/i;

/** Whether a value means "on": words for "off" are off, and any other value is on if it is truthy. */
export const isOn = (value: unknown): boolean => Boolean(value) && !NO.test(textOf(value));

/** Converts an attribute that is on if it is present, unless its value is a word for "off". */
export const flag: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && !NO.test(value),
  toAttribute: (on) => (on ? '' : null),
};

/** Decorates the property of such an attribute: a word for "off" turns it off, too, and any other value is on if it is truthy. */
export function saysNo(prototype: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    ...descriptor,
    set(this: object, value: unknown) {
      descriptor?.set?.call(this, isOn(value));
    },
  });
}

/** Default level of the title's heading. */
const HEADING_LEVEL = 2;

/** A heading level from 1 to 6, written `3` or `h3`; undefined for anything else. */
export function headingLevelIn(value: unknown): number | undefined {
  const [, level] = /^\s*h?([1-6])\s*$/i.exec(textOf(value)) ?? [];
  return level === undefined ? undefined : Number(level);
}

export const headingLevel: ComplexAttributeConverter<number> = {
  fromAttribute: (value) => headingLevelIn(value) ?? HEADING_LEVEL,
};
