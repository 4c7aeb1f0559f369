import { type CSSResult, unsafeCSS } from 'lit';
import panel from './panel.css?inline';

/** Style sheet of what is in the panel and below an open event of the list. */
export const panelStyles: CSSResult = unsafeCSS(panel);
