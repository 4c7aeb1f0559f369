/** Loaded at the first problem of a page: the words for problems, and the list of them. */
export { explainRefusal } from '../dates/edtf/parse-tree.ts';
export { explainFindings } from '../file/explain/explain-findings.ts';
export { HelpWithDates } from '../source/help-with-dates.ts';
export { problemsTemplate } from '../views/status/problems.ts';
