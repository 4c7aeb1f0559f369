/** Each block of code has a button in the paragraph below it, which copies it, and a status that tells what came of that. */
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
