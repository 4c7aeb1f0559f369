import type { Call } from '../tiles/address.ts';
import type { TimelineSource } from '../tiles/contract.ts';
import { CallError } from './call-error.ts';

/** Answers a call from a source; the result is plain data. @throws {CallError} 404 if there is no such event */
export async function answer(
  source: TimelineSource,
  call: Exclude<Call, { readonly kind: 'changes' }>,
  signal: AbortSignal,
): Promise<unknown> {
  switch (call.kind) {
    case 'about':
      return source.about(signal);
    case 'profile':
      return source.profile(call.filter, call.columns, signal);
    case 'tile':
      return source.tile(call.tile, call.filter, call.lane, signal);
    case 'articles':
      return source.articleTile(call.tile, signal);
    case 'page':
      return source.page(call.page, call.filter, signal);
    case 'facets':
      return source.facets(call.field, call.filter, call.limit, signal);
    case 'known': {
      if (!source.known) throw new CallError(404, 'It is not known here what had been published when.');
      return source.known(call.time, signal);
    }
    case 'event': {
      const detail = await source.event(call.id, call.filter, signal);
      if (!detail) throw new CallError(404, 'There is no such event among those asked for.');
      return detail;
    }
  }
}
