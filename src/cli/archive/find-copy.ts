import { parseDate } from '../../dates/parse-date.ts';
import type { PoliteWeb } from './polite-web.ts';
import type { CopyFields } from './with-fields.ts';

/** The desired moment of a copy: the day on which the article was published; undefined if not known. */
function wantedAt(published: string | undefined): Date | undefined {
  const parsed = published === undefined ? undefined : parseDate(published);
  if (!parsed || !('date' in parsed)) return undefined;
  const { latest } = parsed.date.end;
  return Number.isFinite(latest) ? new Date(latest - 1) : undefined;
}

/**
 * Looks up an article in a web archive with Memento (RFC 7089): the copy closest to its publication, or else the
 * newest. Contacts only the archive, which learns the address of the article.
 * @param service address of the archive's TimeGate; the address of the article is appended to it
 * @throws if it has no copy or does not answer, with a clause that says why
 */
export async function findCopy(
  service: string,
  url: string,
  published: string | undefined,
  web: PoliteWeb,
): Promise<CopyFields> {
  const wanted = wantedAt(published);
  const { answer, address } = await web.visit(
    service + url,
    'HEAD',
    wanted ? { 'accept-datetime': wanted.toUTCString() } : {},
  );
  await answer.close();
  if (answer.status === 404) throw new Error('the archive has no copy');
  if (answer.status < 200 || answer.status > 299) throw new Error(`the archive answers with ${answer.status}`);
  const made = new Date(answer.header('memento-datetime') ?? '');
  if (Number.isNaN(made.getTime())) throw new Error('the archive does not say when its copy was made');
  return {
    archived: new URL(answer.header('content-location') ?? address, address).href,
    retrieved: made.toISOString().slice(0, 10),
  };
}
