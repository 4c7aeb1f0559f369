import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { Mode } from '../../state/session.ts';
import type { Grouping } from '../../store/grouping.ts';
import type { EvidenceKind } from '../../store/selection.ts';
import { causeOf } from '../cause.ts';
import type { ShownCounts, ViewContext } from '../context.ts';
import { type EvidenceMessages, evidenceWords } from '../evidence/messages.ts';
import { closeOutside } from './close-outside.ts';

const KIND_WORDS = {
  'one-voice': 'oneVoice',
  'two-or-more': 'twoOrMoreVoices',
  disputed: 'disputed',
  retracted: 'retracted',
  uncited: 'uncited',
} as const satisfies Record<EvidenceKind, keyof EvidenceMessages>;

/** A tick before a chosen kind. */
const TICK = html`<svg class="tick" viewBox="0 0 16 16" aria-hidden="true">
  <path d="m3 8.5 3.5 3.5L13 4.5"></path>
</svg>`;

/** Placeholder for a number that is not known yet. */
const COUNTING = '…';

/** A kind of evidence in words. */
export const kindWord = ({ words }: Pick<ViewContext, 'words'>, kind: EvidenceKind): string =>
  evidenceWords(words)[KIND_WORDS[kind]];

/**
 * The toggles for kinds of evidence, each with its number of events. Kinds without an event in the story are left out.
 */
function kindsTemplate(context: ViewContext, { choices, evidence }: ShownCounts): TemplateResult {
  const { state, words, act } = context;
  return html`<div class="kinds" role="group" aria-label=${evidenceWords(words).evidence}>
    ${choices.kinds.map(
      (kind) =>
        html`<button
          part="button"
          class="chip"
          aria-pressed=${state.evidence.includes(kind) ? 'true' : 'false'}
          @click=${(click: MouseEvent) => act({ type: 'toggle-evidence', kind }, causeOf(click))}
        >
          ${TICK}${kindWord(context, kind)}
          <span class="count">${evidence ? words.number(evidence[kind]) : COUNTING}</span>
        </button>`,
    )}
  </div>`;
}

/** The lane menu, which list and table do not have. */
function lanesTemplate({ state, words, act }: ViewContext, groupings: readonly Grouping[]): TemplateResult {
  const { t } = words;
  const { lanes, noLanes, publisher } = evidenceWords(words);
  const labels = { '': noLanes, category: t.categories, place: t.place, people: t.people, publisher };
  return html`<label class="lanes"
    >${lanes}
    <select
      class="tool"
      @change=${(change: Event) =>
        act({ type: 'group-by', groupBy: (change.target as HTMLSelectElement).value as Grouping }, 'keyboard')}
    >
      ${(['', ...groupings] as const).map(
        (grouping) =>
          html`<option value=${grouping} .selected=${state.groupBy === grouping}>${labels[grouping]}</option>`,
      )}
    </select>
  </label>`;
}

/**
 * The text of the closed disclosure: the chosen kinds, or else the first available one, each with its number once that
 * is known.
 */
function summaryText(context: ViewContext, { choices, evidence }: ShownCounts): string {
  const { state, words } = context;
  const first = choices.kinds.find((kind) => !evidence || evidence[kind] > 0) ?? choices.kinds[0];
  const named = state.evidence.length > 0 || !first ? state.evidence : [first];
  const numberOf = (kind: EvidenceKind): string => (evidence ? words.number(evidence[kind]) : COUNTING);
  return named.map((kind) => `${kindWord(context, kind)} ${numberOf(kind)}`).join(', ');
}

/**
 * Filters by evidence and the lane menu, behind one button. Each appears if it has at least two choices; neither
 * appears before the events are counted.
 */
export function filtersTemplate(context: ViewContext, mode: Mode): TemplateResult | typeof nothing {
  const { counts, state, words, isGroupingFixed } = context;
  if (!counts) return nothing;
  const { kinds, groupings } = counts.choices;
  const hasKinds = kinds.length > 1 || state.evidence.length > 0;
  const hasLanes = mode === 'plot' && groupings.length > 0 && !isGroupingFixed;
  if (!hasKinds && !hasLanes) return nothing;
  const { filterBy, lanes } = evidenceWords(words);
  const seen = hasKinds ? summaryText(context, counts) : lanes;
  const isChosen = state.evidence.length > 0;
  return html`<details class="filters-menu" ${closeOutside()}>
    <summary
      class="tool${isChosen ? ' is-chosen' : ''}"
      aria-label=${fill(filterBy, { choice: hasKinds && hasLanes ? `${seen}; ${lanes}` : seen })}
      title=${hasKinds && hasLanes ? `${seen}; ${lanes}` : seen}
    >
      <svg class="funnel" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M4.5 8h7M6.5 12h3"></path></svg
      >${isChosen ? TICK : nothing}<span class="seen">${seen}</span
      ><svg class="arrow" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 5.5 5 5 5-5"></path></svg>
    </summary>
    <div class="filters-choices">
      ${hasKinds ? kindsTemplate(context, counts) : nothing}${hasLanes ? lanesTemplate(context, groupings) : nothing}
    </div>
  </details>`;
}
