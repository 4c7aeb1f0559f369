import { type CSSResult, unsafeCSS } from 'lit';
import paper from './paper.css?inline';

/** Style sheet for printing; it comes after all others. */
export const paperStyles: CSSResult = unsafeCSS(paper);
