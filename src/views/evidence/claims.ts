import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ClaimsBlock, PlacedClaim } from '../../layout/claims.ts';
import { causeOf } from '../cause.ts';
import type { PlotContext, ViewContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';
import { markTemplate } from '../plot/mark.ts';
import { shifted } from '../plot/shifted.ts';
import { evidenceWords } from './messages.ts';

/** Space around a block, CSS px: the same as around an event's box. */
const PADDING = 4;

function claimTemplate({ scene }: PlotContext, claim: PlacedClaim): TemplateResult {
  const { x0, x1, y, mark, side, text, followed, labelX, labelWidth } = claim;
  return html`<p
    class="claim ${side}${followed ? ' is-followed' : ''}"
    ${cssProperties({ transform: `translate(${px(x0 + scene.shift)}, ${px(y)})`, width: px(x1 - x0) })}
  >
    ${mark ? markTemplate(mark, x0) : nothing}<bdi
      ${cssProperties({ 'margin-left': px(labelX - x0), 'max-width': px(labelWidth), width: side === 'over' ? undefined : px(labelWidth) })}
      >${text}</bdi
    >
  </p>`;
}

function blockTemplate(context: PlotContext, block: ClaimsBlock): TemplateResult {
  const { scene, state, categories } = context;
  const { x0, x1, top, bottom, ties } = block;
  return html`<div
    class=${state.selected === block.event ? 'is-selected' : ''}
    ${cssProperties({ '--_color': categories.color(block.category) })}
  >
    <div
      class="claims-ground"
      ${cssProperties({
        transform: `translate(${px(x0 - PADDING + scene.shift)}, ${px(top)})`,
        width: px(x1 - x0 + 2 * PADDING),
        height: px(bottom - top - PADDING),
      })}
    ></div>
    ${ties.map(
      (tie) =>
        html`<div
          class="tie"
          ${cssProperties({ transform: `translate(${px(tie.x + scene.shift)}, ${px(tie.top)})`, height: px(tie.bottom - tie.top) })}
        ></div>`,
    )}
    ${block.claims.map((claim) => claimTemplate(context, claim))}
  </div>`;
}

/**
 * The dates that articles claim, under their events. Purely visual: the panel and the descriptions of events say the
 * same.
 */
export const claimsTemplate = (context: PlotContext): TemplateResult | typeof nothing =>
  context.scene.claims
    ? html`<div class="claims" aria-hidden="true" ${shifted(context)}>
        ${guard(context.sceneDependencies, () => context.scene.claims?.map((block) => blockTemplate(context, block)))}
      </div>`
    : nothing;

/** Switch that shows the claimed dates of all events whose dates conflict, with the number of these events. */
export function conflictsSwitch({ counts, words, session, act }: ViewContext): TemplateResult | typeof nothing {
  if (!counts?.choices.conflicts) return nothing;
  const t = evidenceWords(words);
  const shows = session.showsConflicts;
  return html`<button
    part="button"
    class="tool conflicts"
    aria-pressed=${shows ? 'true' : 'false'}
    title=${t.showDatesThatDiffer}
    @click=${(click: MouseEvent) => act({ type: 'show-conflicts', shows: !shows }, causeOf(click))}
  >
    ${t.datesDiffer} ${counts.evidence ? words.number(counts.choices.conflicts) : '…'}
  </button>`;
}
