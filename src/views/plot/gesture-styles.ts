import { type CSSResult, unsafeCSS } from 'lit';
import gestures from './gestures.css?inline';

/** Style sheet for what gestures draw over the plot; loaded with them. */
export const gestureStyles: CSSResult = unsafeCSS(gestures);
