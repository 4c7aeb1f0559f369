import { policyFactory } from './policy-factory.ts';

// Restores the page's own function, which is on the prototype
if (policyFactory) delete policyFactory.createPolicy;
