declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs the analyzer as its command line does, and answers with the manifest. */
  export function cli(options: { argv: string[]; noWrite: boolean }): Promise<unknown>;
}
