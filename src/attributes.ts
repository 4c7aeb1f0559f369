import type { ComplexAttributeConverter } from 'lit';
import { textOf } from './file/text-of.ts';

export { textOf };

/** Words by which frameworks and people say no: Vue and Svelte write `hide-title="false"`. */
const NO = /^\s*(?:false|no|off|0)\s*$/i;

/** Whether a value is on: what says no in words is off, and anything else is what it is to `if`. */
export const isOn = (value: unknown): boolean => Boolean(value) && !NO.test(textOf(value));

/** An attribute that is on by being there, but for words that say no. */
export const flag: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && !NO.test(value),
  toAttribute: (on) => (on ? '' : null),
};

/** Decorates a property behind such an attribute: a text that says no is off there too, and anything else is what it is to `if`. */
export function saysNo(prototype: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    ...descriptor,
    set(this: object, value: unknown) {
      descriptor?.set?.call(this, isOn(value));
    },
  });
}

/** Level of the title's heading where nothing else is said. */
const HEADING_LEVEL = 2;

/** A level of a heading, `3` or `h3`, from 1 to 6; undefined for anything else. */
export function headingLevelIn(value: unknown): number | undefined {
  const [, level] = /^\s*h?([1-6])\s*$/i.exec(textOf(value)) ?? [];
  return level === undefined ? undefined : Number(level);
}

export const headingLevel: ComplexAttributeConverter<number> = {
  fromAttribute: (value) => headingLevelIn(value) ?? HEADING_LEVEL,
};
