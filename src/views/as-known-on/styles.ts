import { type CSSResult, unsafeCSS } from 'lit';
import asKnownOn from './as-known-on.css?inline';

/** Style sheet of the story as of a day. */
export const asKnownOnStyles: CSSResult = unsafeCSS(asKnownOn);
