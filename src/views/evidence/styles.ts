import { type CSSResult, unsafeCSS } from 'lit';
import legend from './legend.css?inline';
import voices from './voices.css?inline';

/** The style sheets of the views of evidence, loaded with them. */
export const evidenceStyles: readonly CSSResult[] = [voices, legend].map((text) => unsafeCSS(text));
