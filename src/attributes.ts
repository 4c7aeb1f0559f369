import type { ComplexAttributeConverter } from 'lit';

/**
 * An attribute that is on by being there, but for the words by which frameworks and people say no: Vue and Svelte write
 * `hide-title="false"`.
 */
export const flag: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && !/^\s*(?:false|no|off|0)\s*$/i.test(value),
  toAttribute: (on) => (on ? '' : null),
};

/** Level of the title's heading where nothing else is said. */
const HEADING_LEVEL = 2;

/** A level of a heading, `3` or `h3`, from 1 to 6; undefined for anything else. */
export function headingLevelIn(value: unknown): number | undefined {
  const [, level] = /^\s*h?([1-6])\s*$/i.exec(String(value)) ?? [];
  return level === undefined ? undefined : Number(level);
}

export const headingLevel: ComplexAttributeConverter<number> = {
  fromAttribute: (value) => headingLevelIn(value) ?? HEADING_LEVEL,
};
