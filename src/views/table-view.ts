import type { CSSResult, TemplateResult } from 'lit';
import type { ListPart } from '../layout/list-part.ts';
import type { ViewContext } from './context.ts';
import type { EvidenceViews } from './evidence-views.ts';

/** The table of events and publishers, which is loaded when a reader or the page asks for it. */
export interface TableView {
  readonly table: (context: ViewContext, part: ListPart, evidence: EvidenceViews) => TemplateResult;
  readonly styles: CSSResult;
}
