import type { PoliteWeb } from './polite-web.ts';

/**
 * The result of checking a link. Only `broken` is a fault: a server that refuses a program may still answer a reader.
 */
export interface LinkState {
  readonly kind: 'answers' | 'moved' | 'refuses' | 'broken';
  /** Why, as a clause; '' if it answers. */
  readonly why: string;
}

/** Statuses with which servers refuse programs, or everybody who is not signed in. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: 'it asks who you are',
  402: 'it asks for money',
  403: 'it refuses to answer',
  405: 'it refuses to answer',
  406: 'it refuses to answer',
  429: 'it has had too many requests',
  451: 'it refuses for legal reasons',
};

/**
 * Statuses after which the whole page is requested, because some servers do not support `HEAD` or answer it wrongly.
 */
const isUnsure = (status: number): boolean => status >= 400 && status !== 410 && status !== 429;

/**
 * Checks whether an address answers, with a `HEAD` request first, and with a `GET` request if that is inconclusive.
 * Never rejects.
 */
export async function checkLink(address: string, web: PoliteWeb): Promise<LinkState> {
  try {
    let visit = await web.visit(address, 'HEAD').catch(() => undefined);
    await visit?.answer.close();
    if (!visit || isUnsure(visit.answer.status)) {
      visit = await web.visit(address, 'GET');
      await visit.answer.close();
    }
    const { status } = visit.answer;
    const isElsewhere = visit.redirects > 0 && visit.address !== address;
    if (status >= 200 && status < 300)
      return isElsewhere
        ? { kind: visit.isForGood ? 'moved' : 'answers', why: `it leads to ${visit.address}` }
        : { kind: 'answers', why: '' };
    const refusal = REFUSALS[status];
    if (refusal) return { kind: 'refuses', why: `${refusal} (${status}): open it yourself` };
    if (status === 404 || status === 410) return { kind: 'broken', why: `there is no such page (${status})` };
    return { kind: 'broken', why: `the server answers with ${status}` };
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}
