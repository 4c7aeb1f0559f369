import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Decorates a property that Lit observes, like `property` of `lit/decorators.js`. That one also supports standard decorators, which are
 * not used here, and would make the first file larger.
 */
export const property =
  <Type>(options: PropertyDeclaration<Type> = {}) =>
  (prototype: LitElement, name: string, accessor?: PropertyDescriptor): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, options);
    // The compiler's helper defines the property again from `accessor`, so it must become Lit's observing accessor, which wraps the original
    if (accessor) Object.assign(accessor, Object.getOwnPropertyDescriptor(prototype, name));
  };
