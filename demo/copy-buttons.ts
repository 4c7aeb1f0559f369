/**
 * Connects the copy buttons. Each block of code is followed by a paragraph with its button and a status that reports
 * the result.
 */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll('pre')) {
    const below = block.nextElementSibling;
    const status = below?.querySelector('[role="status"]');
    below?.querySelector('button')?.addEventListener('click', () => {
      navigator.clipboard.writeText(block.textContent).then(
        () => status?.replaceChildren('Copied.'),
        () => status?.replaceChildren('Select the text above and copy it.'),
      );
    });
  }
}
