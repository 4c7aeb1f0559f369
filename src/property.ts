import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Decorates a property that Lit watches, as `property` of `lit/decorators.js` does. That one serves decorators of the standard, too,
 * which are not used here, and is read before the first picture.
 */
export const property =
  <Type>(options: PropertyDeclaration<Type> = {}) =>
  (prototype: LitElement, name: string, accessor?: PropertyDescriptor): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, options);
    // The compiler's helper defines this once more: it has to be Lit's, which watches, and no longer the getter and setter within
    if (accessor) Object.assign(accessor, Object.getOwnPropertyDescriptor(prototype, name));
  };
