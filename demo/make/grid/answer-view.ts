import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, DateAnswer } from '../dates/answer.ts';
import { markOf } from './mark-of.ts';

/** The answer under a date: its sentence and EDTF, a question with buttons for its answers, or why it is not read. */
export function answerView(
  answer: DateAnswer,
  id: string,
  onChoose: (choice: Choice) => void,
): TemplateResult | typeof nothing {
  if (answer.kind === 'empty') return html`<div id=${id} class="answer"></div>`;
  if (answer.kind === 'unknown') return html`<div id=${id} class="answer ask">${answer.why}</div>`;
  if (answer.kind === 'read')
    return html`<div id=${id} class="answer">
      <span class=${markOf(answer.date)} aria-hidden="true"></span>${answer.sentence}${
        answer.sentence === answer.edtf ? nothing : html` · <code>${answer.edtf}</code>`
      }
    </div>`;
  return html`<div class="answer ask">
    <span id=${id}>${answer.ask}</span>
    ${answer.answers.map(
      (choice) =>
        html`<button type="button" class="choice" tabindex="-1" @click=${() => onChoose(choice)}>
          ${choice.label}
        </button>`,
    )}
  </div>`;
}

/** The answer as one text for screen readers. */
export function answerText(answer: DateAnswer): string {
  if (answer.kind === 'read') return answer.sentence;
  if (answer.kind === 'unknown') return answer.why;
  return answer.kind === 'empty' ? '' : [answer.ask, ...answer.answers.map(({ label }) => label)].join(' ');
}
