/**
 * Generated stories for measurements, with a seed: the same arguments give the same story. Runs in Node and in the
 * page.
 */

/** @typedef {import('../../../../src/file/types.ts').TimelineFile} TimelineFile */
/** @typedef {'uniform' | 'bursty' | 'day'} Distribution */

/** @type {readonly Distribution[]} */
export const DISTRIBUTIONS = ['bursty', 'uniform', 'day'];

export const CATEGORIES = ['politics', 'economy', 'science', 'sport', 'culture', 'health', 'conflict', 'climate'];

const NOUNS =
  'summit court market storm vaccine border treaty budget reform film minister senate drought election merger talks ' +
  'trial report study bank union grid satellite harbour quake bridge railway museum strike census comet tariff';
const WORDS = NOUNS.split(' ');

const DAY = 86_400_000;
const START = Date.UTC(2015, 0, 1);
const SPAN = 3652 * DAY;
/** Bursty stories: the share of events in bursts, and the share of time that the bursts take. */
const IN_BURSTS = 0.8;
const BURST_TIME = 0.05;
const WITH_END = 0.15;

/**
 * A linear congruential generator (the constants of Numerical Recipes): numbers from 0 up to 1.
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // The first numbers of neighbouring seeds are similar
  for (let i = 0; i < 8; i++) next();
  return next;
}

/**
 * Moments of events, ms from the beginning, in order.
 * @param {number} n
 * @param {Distribution} distribution
 * @param {() => number} random
 */
function moments(n, distribution, random) {
  const times = new Float64Array(n);
  const bursts = Math.max(3, Math.min(60, Math.round(n / 15)));
  const width = (SPAN * BURST_TIME) / bursts;
  const begins = Array.from({ length: bursts }, (_, i) => (SPAN / bursts) * (i + random() * (1 - BURST_TIME)));
  // Few bursts are large and many small: sizes are exponential
  let sum = 0;
  const sums = begins.map(() => (sum -= Math.log(1 - random())));
  for (let i = 0; i < n; i++) {
    if (distribution === 'day') times[i] = SPAN / 2 + random() * DAY;
    else if (distribution === 'uniform' || random() > IN_BURSTS) times[i] = random() * SPAN;
    else {
      const drawn = random() * sum;
      const burst = Math.max(
        0,
        sums.findIndex((edge) => edge >= drawn),
      );
      times[i] = (begins[burst] ?? 0) + random() * width;
    }
  }
  return times.sort();
}

/**
 * An events file of `n` events over ten years (`day`: on one day). One in seven has a duration; each is cited from one
 * to three of `n / 2` articles.
 * @param {number} n
 * @param {Distribution} distribution
 * @param {number} [seed]
 * @returns {TimelineFile}
 */
export function storyOf(n, distribution, seed = 1) {
  const random = randomFrom(seed * 7919 + n);
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const word = () => WORDS[below(WORDS.length)] ?? '';
  const iso = (/** @type {number} */ ms) => `${new Date(START + ms).toISOString().slice(0, 19)}Z`;
  const title = (/** @type {number} */ least) => {
    let text = word();
    while (text.length < least) text += ` ${word()}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const longest = distribution === 'day' ? DAY / 8 : 60 * DAY;
  const articleCount = Math.max(4, Math.ceil(n / 2));
  return {
    title: `${n} events, ${distribution}`,
    categories: CATEGORIES.map((id) => ({ id, label: id })),
    articles: Array.from({ length: articleCount }, (_, i) => ({
      id: `a${i}`,
      headline: title(20),
      publisher: `Paper ${below(40)}`,
      published: iso(distribution === 'day' ? SPAN / 2 + random() * DAY : random() * SPAN),
      url: `https://news.example/${i}`,
    })),
    events: Array.from(moments(n, distribution, random), (ms, i) => ({
      id: `e${i}`,
      title: title(30 + below(50)),
      date: random() < WITH_END ? `${iso(ms)}/${iso(ms + 60_000 + random() ** 2 * longest)}` : iso(ms),
      category: CATEGORIES[below(CATEGORIES.length)] ?? '',
      citations: [...new Set(Array.from({ length: 1 + below(3) }, () => `a${below(articleCount)}`))],
    })),
  };
}
