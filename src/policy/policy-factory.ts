interface PolicyFactory {
  /** An own property only between `before-lit.ts` and `after-lit.ts`; otherwise inherited from the prototype. */
  createPolicy?: (this: unknown, name: string, rules: object) => unknown;
}

/** The factory of Trusted Types policies; undefined in browsers without Trusted Types. */
export const { trustedTypes: policyFactory } = globalThis as { trustedTypes?: PolicyFactory };
