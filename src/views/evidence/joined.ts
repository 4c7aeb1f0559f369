import { html, nothing, type TemplateResult } from 'lit';

/** What there is of some facts as one line, with dots between; `nothing` where there is none. Each may be written in its own direction. */
export function joined(facts: readonly unknown[]): TemplateResult | typeof nothing {
  const shown = facts.filter((fact) => fact !== undefined && fact !== '' && fact !== nothing);
  return shown.length === 0 ? nothing : html`${shown.map((fact, i) => html`${i > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}`;
}
