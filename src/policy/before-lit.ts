/**
 * Must be imported before Lit, and `after-lit.ts` after it. A page may allow each Trusted Types policy name only once, and may already
 * have created Lit's policy itself: Lit would then throw while loading, and the tag would never be defined. While Lit loads, which page
 * scripts cannot interrupt, this tries another name if the policy's name is taken, and then no policy, which works on pages whose default
 * policy allows it.
 */
import { policyFactory } from './policy-factory.ts';

const NAMES = ['lit-html', 'cited-timeline'];

if (policyFactory) {
  const { createPolicy } = policyFactory;
  policyFactory.createPolicy = (_name, rules) => {
    for (const name of NAMES) {
      try {
        return createPolicy?.call(policyFactory, name, rules);
      } catch {
        // The name is not allowed, or already taken
      }
    }
    return undefined;
  };
}
