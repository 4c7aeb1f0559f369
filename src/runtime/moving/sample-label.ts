/** The elements of an event as `eventTemplate` draws them: tag, class and part, from the outside to the label. */
const OUTER = [
  ['ol', 'events', ''],
  ['li', '', ''],
  ['button', 'event', 'event'],
  ['span', 'label', 'label'],
] as const;

/**
 * Adds an event with a label to a plot in which none can be read, because there is none in view or it is selected. Whoever
 * adds it removes it in the same task, so that nobody sees it.
 * @returns what was added; undefined if there is no plot
 */
export function addSample(story: Element): Element | undefined {
  const plot = story.querySelector('.plot');
  if (!plot) return undefined;
  const create = (tag: string, className: string): Element => {
    const element = story.ownerDocument.createElement(tag);
    element.className = className;
    return element;
  };
  const elements = OUTER.map(([tag, className, part]) => {
    const element = create(tag, className);
    if (part) element.setAttribute('part', part);
    return element;
  });
  for (const [i, element] of elements.entries()) elements[i - 1]?.append(element);
  for (const className of ['title', 'detail']) {
    const line = create('bdi', className);
    // An empty line would have no height
    line.textContent = 'x';
    elements.at(-1)!.append(line);
  }
  plot.append(elements[0]!);
  return elements[0];
}
