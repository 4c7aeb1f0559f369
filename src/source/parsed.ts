const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

/** Whether anything follows a node in its document, which means that the parser has left the node. */
function isFollowed(element: Element): boolean {
  for (let node: Node | null = element; node;) {
    if (node.nextSibling) return true;
    const parent: Node | null = node.parentNode;
    const host: Element | undefined = parent && isShadowRoot(parent) ? parent.host : undefined;
    // The children of a host come after the template of its shadow root
    if (host?.firstChild) return true;
    node = host ?? parent;
  }
  return false;
}

/** Whether all content of an element has been parsed: the parser has left it, or has reached the end of the page. */
export const isParsed = (element: Element): boolean =>
  element.ownerDocument.readyState !== 'loading' || isFollowed(element);

/** Calls back once the parser has left an element, unless the signal is aborted first. */
export function whenParsed(element: Element, signal: AbortSignal, callBack: () => void): void {
  const end = new AbortController();
  const look = (): void => {
    if (!isParsed(element)) return;
    end.abort();
    callBack();
  };
  const observer = new MutationObserver(look);
  end.signal.addEventListener('abort', () => observer.disconnect());
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  observer.observe(element.getRootNode(), { childList: true, subtree: true });
  element.ownerDocument.addEventListener('readystatechange', look, { signal: end.signal });
}
