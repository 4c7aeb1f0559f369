import { mayBeOffered, offeredIn, type Offered } from './offered.ts';

/** Handles content dropped anywhere on the page, or pasted outside of fields and of the table. */
export function listenToOffers(onOffer: (offered: Offered) => void): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer && mayBeOffered(event.dataTransfer) && !isField(event.target)) event.preventDefault();
  });
  addEventListener('drop', (event) => take(event, event.dataTransfer));
  addEventListener('paste', (event) => take(event, event.clipboardData));
  const take = (event: Event, transfer: DataTransfer | null): void => {
    const offered = transfer && !isField(event.target) ? offeredIn(transfer) : undefined;
    if (!offered) return;
    event.preventDefault();
    onOffer(offered);
  };
}

/** Fields handle dropped and pasted content themselves. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
