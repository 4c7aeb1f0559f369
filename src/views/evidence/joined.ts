import { html, nothing, type TemplateResult } from 'lit';

/**
 * The facts that are not empty, on one line with dots between them; `nothing` if there are none. Each may have its own
 * text direction.
 */
export function joined(facts: readonly unknown[]): TemplateResult | typeof nothing {
  const shown = facts.filter((fact) => fact !== undefined && fact !== '' && fact !== nothing);
  return shown.length === 0 ? nothing : html`${shown.map((fact, i) => html`${i > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`)}`;
}
