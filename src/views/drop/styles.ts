import { type CSSResult, unsafeCSS } from 'lit';
import drop from './drop.css?inline';

/** Style sheet of the messages about a drop. */
export const dropStyles: CSSResult = unsafeCSS(drop);
