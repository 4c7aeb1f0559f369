import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { ViewContext } from '../context.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { stepsTemplate, switches } from './switches.ts';
import { dayWords } from './words-as-of.ts';

/** Days that a date field can hold. */
const IN_FIELD = /^\d{4}-\d\d-\d\d$/;

/**
 * Above the list and the table: the day as a date field (or in words if a field cannot hold it), with steps and
 * switches.
 */
export function listControls(context: ViewContext, hasLag: boolean): TemplateResult | typeof nothing {
  const { day, words, act } = context;
  if (!day) return nothing;
  const t = evidenceWords(words);
  const choose = ({ target }: Event): void => {
    const time = parseValidDate((target as HTMLInputElement).value)?.end.latest;
    // A date field that is still being filled in has no value
    if (time !== undefined) act({ type: 'as-known-on', time }, 'keyboard');
  };
  return html`<div part="as-known-on" class="as-known" role="group" aria-label=${words.t.asKnown}>
    <div class="as-known-row">
      ${
        IN_FIELD.test(day.edtf)
          ? html`<label
              >${words.t.asKnown} <input class="as-known-date" type="date" .value=${day.edtf} @change=${choose}
            /></label>`
          : html`<bdi>${fill(t.asKnownOn, { date: dayWords(words, day) })}</bdi>`
      }
      ${stepsTemplate(context)}${switches(context, day, hasLag)}
    </div>
  </div>`;
}
