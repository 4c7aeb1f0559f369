import { type CSSResult, unsafeCSS } from 'lit';
import drop from './drop.css?inline';

/** Style sheet of what is said of a drop. */
export const dropStyles: CSSResult = unsafeCSS(drop);
