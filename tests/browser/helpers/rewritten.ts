import type { CitedTimelineElement } from 'cited-timeline/element';

/** One write into the element's tree. */
export interface Write {
  readonly target: Element;
  /** The name of an attribute, or `children`, or `text`. */
  readonly what: string;
}

/** All writes into the element's tree during an action, in order, and the number of batches. */
export async function rewritten(
  timeline: CitedTimelineElement,
  act: () => Promise<void>,
): Promise<{ readonly writes: readonly Write[]; readonly goes: number }> {
  const writes: Write[] = [];
  let goes = 0;
  const take = (records: readonly MutationRecord[]): void => {
    goes += records.length > 0 ? 1 : 0;
    for (const { target, type, attributeName } of records) {
      const element = target instanceof Element ? target : target.parentElement!;
      writes.push({ target: element, what: attributeName ?? (type === 'childList' ? 'children' : 'text') });
    }
  };
  const observer = new MutationObserver(take);
  observer.observe(timeline.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  await act();
  take(observer.takeRecords());
  observer.disconnect();
  return { writes, goes };
}

/** Writes in the form used in messages: `<li class="item"> style`. */
export const named = (writes: readonly Write[]): string[] =>
  writes.map(({ target, what }) => `<${target.localName} class="${target.getAttribute('class')}"> ${what}`);
