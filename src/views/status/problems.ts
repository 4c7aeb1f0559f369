import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../file/problem.ts';
import type { ParsedTimeline } from '../../model/parse-timeline.ts';
import { lostRecords } from './lost-records.ts';
import { fill } from '../../dates/format/fill.ts';
import { kindsOf, type ProblemKind } from './problem-kinds.ts';
import type { Words } from '../words.ts';

/** What the check found, and how much of it to show. */
export interface FoundProblems {
  readonly found: ParsedTimeline;
  /** Whether to include problems that cost no record. */
  readonly all: boolean;
  readonly template: ProblemsTemplate;
}

/** The template of the problem list; loaded at the first problem. */
export type ProblemsTemplate = (words: Words, problems: FoundProblems) => TemplateResult | typeof nothing;

/** Maximum number of kinds listed, and of examples of each; more examples if records were left out. */
const KINDS = 6;
const EXAMPLES = { error: 10, warning: 3 };

/**
 * The location of a problem, the text found there, and what would be right; `message` is '' if its kind already says
 * it.
 */
const exampleTemplate = ({ path, text, suggestion }: Problem, message: string): TemplateResult =>
  html`<code>${path}</code>${text === undefined ? nothing : html` <q><bdi>${text}</bdi></q>`}
    ${message}${suggestion ? html` <em>${suggestion}</em>` : nothing}`;

function kindTemplate({ t, number }: Words, { isError, message, problems }: ProblemKind): TemplateResult {
  const [first] = problems;
  const cost = isError ? html` <strong>(${t.leftOut})</strong>` : nothing;
  if (first && problems.length === 1) return html`<li>${exampleTemplate(first, message)}${cost}</li>`;
  const examples = problems.slice(0, EXAMPLES[isError ? 'error' : 'warning']);
  const others = problems.length - examples.length;
  return html`<li>
    <b>${number(problems.length)} ×</b> ${message}${cost}
    <ul>
      ${examples.map((problem) => html`<li>${exampleTemplate(problem, problem.message === message ? '' : problem.message)}</li>`)}
      ${others > 0 ? html`<li>${fill(t.andMore, { count: number(others) })}</li>` : nothing}
    </ul>
  </li>`;
}

/**
 * What the check found, as a disclosure. A reader is told only about records that are not shown; an author sees all
 * problems by kind, those that cost a record first. The texts of problems are in English. The list may scroll, so it
 * can take the focus, at any length: Chromium removes the focus from a list that becomes too short to scroll.
 * O(problems).
 */
export const problemsTemplate: ProblemsTemplate = (words, { found, all }) => {
  const { t, count, number } = words;
  const total = all ? found.problemCount : found.errorCount;
  if (total === 0) return nothing;
  const lost = found.errorCount > 0 ? count(t.notShown, lostRecords(found)) : '';
  const shown = kindsOf(all ? found.problems : found.problems.filter(({ severity }) => severity === 'error'));
  const written = shown.slice(0, KINDS);
  const others = total - written.reduce((sum, { problems }) => sum + problems.length, 0);
  return html`<details part="problems" class="problems">
    <summary><bdi>${all ? [lost, count(t.problemCount, total)].filter(Boolean).join(' · ') : lost}</bdi></summary>
    <ul lang="en" dir="ltr" tabindex="0">
      ${written.map((kind) => kindTemplate(words, kind))}
      ${others > 0 ? html`<li>${fill(t.andMore, { count: number(others) })}</li>` : nothing}
    </ul>
  </details>`;
};
