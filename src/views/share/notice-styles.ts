import { type CSSResult, unsafeCSS } from 'lit';
import notice from './notice.css?inline';

/** Style sheet of the line over the story. */
export const noticeStyles: CSSResult = unsafeCSS(notice);
