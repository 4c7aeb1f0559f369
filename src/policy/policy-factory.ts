interface PolicyFactory {
  /** Of the object itself only between `before-lit.ts` and `after-lit.ts`; else of its prototype. */
  createPolicy?: (this: unknown, name: string, rules: object) => unknown;
}

/** Where policies of Trusted Types are made; undefined in browsers that have none. */
export const { trustedTypes: policyFactory } = globalThis as { trustedTypes?: PolicyFactory };
