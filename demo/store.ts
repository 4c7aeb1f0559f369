import 'cited-timeline';

/** Time between two requests for the progress of the database, ms. */
const ASK_EVERY = 500;

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The page has no #${id}`);
  return found;
}

const making = element('making', HTMLParagraphElement);
const share = element('share', HTMLProgressElement);
const absent = element('absent', HTMLParagraphElement);

interface Progress {
  readonly share: number;
  readonly failure?: string;
}

/** The progress of making the database; undefined if there is no server that makes one. */
async function readProgress(): Promise<Progress | undefined> {
  try {
    const response = await fetch('store-progress.json');
    return response.ok ? ((await response.json()) as Progress) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until the database is made, and shows the progress. Returns whether there is one. */
async function made(): Promise<boolean> {
  for (;;) {
    // The next request follows the answer
    // oxlint-disable-next-line no-await-in-loop
    const progress = await readProgress();
    if (progress?.share === 1) return true;
    if (!progress || progress.failure) {
      if (progress?.failure) absent.textContent = progress.failure;
      return false;
    }
    making.hidden = false;
    share.value = progress.share;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((goOn) => setTimeout(goOn, ASK_EVERY));
  }
}

const isThere = await made();
making.hidden = true;
absent.hidden = isThere;
if (isThere) {
  const story = document.querySelector('cited-timeline')!;
  story.hidden = false;
  story.source = 'v1';
}
