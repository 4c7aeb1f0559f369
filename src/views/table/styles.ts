import { type CSSResult, unsafeCSS } from 'lit';
import table from './table.css?inline';

/** Styles of the table. They come after those of the element. */
export const tableStyles: CSSResult = unsafeCSS(table);
