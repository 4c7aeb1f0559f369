/**
 * Comes before Lit, and `after-lit.ts` after it. A page may allow each name of a policy of Trusted Types once, and have made Lit's by
 * itself: Lit would then throw while it is loaded, and the tag never be defined. While Lit is loaded, which no script of the page
 * interrupts, a policy whose name is taken gets another, and at last none, for pages whose default policy does.
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
        // Refused, or taken
      }
    }
    return undefined;
  };
}
