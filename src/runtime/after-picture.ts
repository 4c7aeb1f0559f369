/** What the first picture does without, and every reader may need the moment after. */
export { createInputs } from '../interaction/inputs.ts';
