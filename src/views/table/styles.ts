import { type CSSResult, unsafeCSS } from 'lit';
import table from './table.css?inline';

/** Style sheet of the table; it comes after those of the element. */
export const tableStyles: CSSResult = unsafeCSS(table);
