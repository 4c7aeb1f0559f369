import { html, nothing, type TemplateResult } from 'lit';
import { DAY_MS } from '../../dates/calendar.ts';
import { fill } from '../../dates/format/fill.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { withCapital } from '../words.ts';
import type { DayView } from './day-view.ts';
import { stepsTemplate, switches } from './switches.ts';
import { dayWords, unreportedText } from './words-as-of.ts';

/** Position of a moment in the view, CSS px; clamped to its edges. */
const xInView = ({ state: { range }, scene, width }: PlotContext, time: number): number =>
  Math.min(Math.max((time - range.start) / scene.msPerPx, 0), width);

/** The line at the end of the day through plot and axis, and a shade over what came later. */
export const line = (context: PlotContext): TemplateResult | typeof nothing =>
  context.day
    ? html`<div class="not-yet" ${cssProperties({ left: px(xInView(context, context.day.asOf) - 1) })}></div>`
    : nothing;

/** The handle: a slider from publication to publication. It always stays inside the view and on the line. */
function handle(context: PlotContext, day: DayView): TemplateResult {
  const { words, state } = context;
  const x = xInView(context, day.asOf);
  const t = evidenceWords(words);
  const told = fill(t.asKnownOn, { date: dayWords(words, day) });
  const date = parseValidDate(day.edtf);
  const known = state.store?.known;
  const dayNumber = (time: number | undefined): number => Math.ceil((time ?? day.asOf) / DAY_MS);
  const now = dayNumber(day.asOf);
  const { down, move, up, keydown } = day.listeners;
  return html`<div
    class="as-known-handle"
    role="slider"
    tabindex="0"
    aria-label=${words.t.asKnown}
    aria-orientation="horizontal"
    aria-valuemin=${Math.min(now, dayNumber(known?.first))}
    aria-valuemax=${Math.max(now, dayNumber(known?.last))}
    aria-valuenow=${now}
    aria-valuetext=${[told, unreportedText(words, day)].filter(Boolean).join('; ')}
    @pointerdown=${down}
    @pointermove=${move}
    @pointerup=${up}
    @pointercancel=${up}
    @keydown=${keydown}
    ${cssProperties({ transform: `translateX(${px(x)}) translateX(${(-100 * x) / context.width}%)` })}
  >
    <bdi>${date ? words.date(date, 'short') : day.edtf}</bdi>
  </div>`;
}

/** Under the axis: the handle with its name, steps to its neighbours, and switches. */
export function strip(context: PlotContext): TemplateResult | typeof nothing {
  const { day, words } = context;
  if (!day) return nothing;
  const t = evidenceWords(words);
  return html`<div part="as-known-on" class="as-known" role="group" aria-label=${words.t.asKnown}>
    <div class="as-known-track">${handle(context, day)}</div>
    <div class="as-known-row">
      ${stepsTemplate(context)}
      <bdi class="as-known-day">${withCapital(words, fill(t.asKnownOn, { date: dayWords(words, day) }))}</bdi>
      ${switches(context, day, true)}
    </div>
  </div>`;
}
