import { type CSSResult, unsafeCSS } from 'lit';
import panel from '../panel/panel.css?inline';
import dense from '../dense/dense.css?inline';
import share from '../share/menu.css?inline';
import filters from '../toolbar/filters.css?inline';
import claims from './claims.css?inline';
import legend from './legend.css?inline';
import voices from './voices.css?inline';

/** The style sheets of the evidence views, loaded together with them. */
export const evidenceStyles: readonly CSSResult[] = [panel, voices, claims, legend, filters, share, dense].map((text) =>
  unsafeCSS(text),
);
