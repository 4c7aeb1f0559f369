import { HttpSource } from '../../source/http-source.ts';
import type { About, TimelineSource } from '../../tiles/contract.ts';

/** A source and its description of itself. */
export interface FoundSource {
  readonly source: TimelineSource;
  readonly about: About;
}

/**
 * The source at an address: a server, or a folder of files on any host, depending on its `about.json`. The code that
 * reads folders is only loaded for a folder.
 */
export async function sourceAt(address: string, base: string, signal: AbortSignal): Promise<FoundSource> {
  const server = new HttpSource(address, base);
  const about = await server.about(signal);
  if (!('folder' in about)) return { source: server, about };
  const { FolderSource } = await import('../../tiles/folder/folder-source.ts');
  const source = new FolderSource(server.fetchJson, about);
  return { source, about };
}
