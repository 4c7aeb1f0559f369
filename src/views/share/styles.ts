import { type CSSResult, unsafeCSS } from 'lit';
import dialog from './cite-dialog.css?inline';
import notice from './notice.css?inline';

/** Style sheet of the line over the story. */
export const noticeStyles: CSSResult = unsafeCSS(notice);

/** Style sheet of the dialog with citations. */
export const dialogStyles: CSSResult = unsafeCSS(dialog);
