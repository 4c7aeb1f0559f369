/** The parts of the analyzer that it does not type itself. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  type Source = { readonly fileName: string };
  export const ts: {
    ScriptTarget: { ES2015: number };
    createSourceFile(fileName: string, text: string, target: number, setParents: boolean): Source;
  };
  export function create(options: {
    modules: Source[];
    plugins: unknown[];
    context: { dev: boolean; thirdPartyCEMs: unknown[] };
  }): import('custom-elements-manifest/schema').Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[];
}
