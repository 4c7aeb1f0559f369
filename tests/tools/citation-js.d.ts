declare module '@citation-js/core' {
  /** Reads references in any format for which a plug-in is loaded. */
  export class Cite {
    constructor(data: unknown, options?: { readonly forceType?: string });
    readonly data: readonly { readonly title?: string; readonly issued?: object; readonly DOI?: string }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
