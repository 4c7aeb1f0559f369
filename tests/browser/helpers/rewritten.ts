import type { CitedTimelineElement } from 'cited-timeline/element';

/**
 * Names what is written into the element's tree while something happens: `ol.events style`, `ol.events children`, each once.
 * @returns the names, sorted, and in how many goes it was written.
 */
export async function rewritten(
  timeline: CitedTimelineElement,
  act: () => Promise<void>,
): Promise<{ readonly what: string[]; readonly goes: number }> {
  const what = new Set<string>();
  let goes = 0;
  const take = (records: readonly MutationRecord[]): void => {
    goes += records.length > 0 ? 1 : 0;
    for (const { target, type, attributeName } of records) {
      const element = target instanceof Element ? target : target.parentElement!;
      const name = [element.localName, element.classList[0]].filter(Boolean).join('.');
      what.add(`${name} ${type === 'attributes' ? attributeName : type === 'childList' ? 'children' : 'text'}`);
    }
  };
  const observer = new MutationObserver(take);
  observer.observe(timeline.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  await act();
  take(observer.takeRecords());
  observer.disconnect();
  return { what: [...what].sort(), goes };
}
