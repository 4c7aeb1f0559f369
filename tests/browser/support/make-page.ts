import type { Page } from 'playwright';

/** The cell of a row and column, both counted from 0. */
export const cell = (row: number, column: number) => `td[data-row="${row}"][data-column="${column}"]`;

/** The name of the focused editor or cell: `row column`, or the text of a button. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const place = document.activeElement?.closest('td');
    const isChoice = document.activeElement?.matches('.choice');
    if (isChoice) return document.activeElement?.textContent?.trim() ?? '';
    return `${place?.dataset['row']} ${place?.dataset['column']}`;
  });

/** The titles of the events that the element shows. */
export const titles = (page: Page): Promise<string[]> =>
  page.evaluate(() => document.querySelector('cited-timeline')?.timeline?.events.map(({ title }) => title) ?? []);

/** Waits until everything is saved. */
export const saved = (page: Page): Promise<unknown> => page.getByText('Saved in this browser').waitFor();

/** Five events as somebody types them who has never seen the page: date, Tab, title, Tab, article, Tab. */
export const FIVE = [
  ['June 2024', 'Putin and Kim sign partnership treaty', 'https://herald.example/083'],
  ['late November 2024', 'Yoon receives Umerov in Seoul', 'https://post.example/1'],
  ['29/11/24', 'Belousov arrives in Pyongyang', 'https://herald.example/2'],
  ['c. October', 'North Korean troops reach Russia', 'https://star.example/3'],
  ['2024-12', 'Yoon declares martial law', 'https://star.example/4'],
] as const;

/** Pastes or drops something on an element, as from the clipboard of another program. */
export const give = (page: Page, type: 'paste' | 'drop', selector: string, data: Readonly<Record<string, string>>) =>
  page.locator(selector).evaluate(
    (target, { type, data }) => {
      const transfer = new DataTransfer();
      for (const [kind, text] of Object.entries(data)) transfer.setData(kind, text);
      const init = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, dataTransfer: transfer }),
      );
    },
    { type, data },
  );

/** Pastes the five events as cells over the table; three of their dates are read without a question. */
export async function pasteFive(page: Page): Promise<void> {
  // A click would open an editor if the cell already has the focus
  await page.locator(cell(0, 0)).focus();
  await give(page, 'paste', cell(0, 0), { 'text/plain': FIVE.map((line) => line.join('\t')).join('\n') });
}

/** Starts an empty story in a page that was used before. */
export async function beginAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.locator('tr[data-id]').nth(1).waitFor({ state: 'detached' });
}
