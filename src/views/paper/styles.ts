import { type CSSResult, unsafeCSS } from 'lit';
import paper from './paper.css?inline';

/** Style sheet of what is printed, which comes after all others. */
export const paperStyles: CSSResult = unsafeCSS(paper);
