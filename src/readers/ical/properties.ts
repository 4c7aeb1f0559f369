import ICAL from 'ical.js';
import type { Component, ContentLine } from './components.ts';

/** A property of a component. */
export interface Property {
  /** Its values as plain text, with escapes resolved. */
  readonly values: readonly string[];
  /**
   * Its value as written, after the last colon. Needed for dates, because their form is more reliable than their
   * `VALUE` parameter.
   */
  readonly written: string;
  /** The parameter with this name in lower case; empty if there is none. */
  readonly parameter: (name: string) => string;
  readonly line: number;
}

/** The properties of a component, by name in upper case. Lines that cannot be read are skipped. */
export type Properties = ReadonlyMap<string, readonly Property[]>;

export function propertiesOf({ lines }: Component): Properties {
  const properties = new Map<string, Property[]>();
  for (const line of lines) {
    const name = /^[\w-]+(?=[;:])/.exec(line.text)?.[0].toUpperCase();
    const property = name === undefined ? undefined : propertyOf(line);
    if (name === undefined || !property) continue;
    const others = properties.get(name);
    if (others) others.push(property);
    else properties.set(name, [property]);
  }
  return properties;
}

/** Longest parameters of a property, UTF-16 code units: ical.js takes the square of the time of theirs. */
const LONGEST = 10_000;

function propertyOf({ text: whole, line }: ContentLine): Property | undefined {
  const colon = whole.indexOf(':');
  // Without its parameters
  const text = colon > LONGEST ? whole.replace(/;[^:]*/, '') : whole;
  const written = text.slice(text.lastIndexOf(':') + 1).trim();
  try {
    const [, parameters, , ...values] = ICAL.parse.property(text) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    return {
      values: values.flat().filter((value) => typeof value === 'string'),
      written,
      parameter: (name) => {
        const value = parameters[name];
        return typeof value === 'string' ? value : '';
      },
      line,
    };
  } catch {
    // ical.js rejects recurrence rules that it does not know
    return /^[\w-]+:/.test(text)
      ? { values: [text.replace(/^[\w-]+:/, '')], written, parameter: () => '', line }
      : undefined;
  }
}

/** The first value of a property, trimmed; empty if there is none. */
export const firstValue = (properties: Properties, name: string): string =>
  properties.get(name)?.[0]?.values[0]?.trim() ?? '';
