import { policyFactory } from './policy-factory.ts';

// The page has its own again
if (policyFactory) delete policyFactory.createPolicy;
