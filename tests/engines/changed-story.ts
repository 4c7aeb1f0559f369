import { randomStory } from '../unit/engines/random-story.ts';

/** Spelled in one way, publishers keep their names when events go. */
export function storyBefore(): ReturnType<typeof randomStory> {
  const story = randomStory(7, 600);
  return { ...story, articles: story.articles.map((article) => ({ ...article, publisher: 'Evening Post' })) };
}

/** A story with events removed from the start, changed in the middle, and added at both ends. */
export function changedStory(): ReturnType<typeof randomStory> {
  const story = storyBefore();
  const events = story.events
    .slice(9)
    .map((event, i) => (i % 50 === 0 ? { ...event, title: `${event.title} anew` } : event));
  const added = (date: string) => ({ ...events[0]!, id: `new ${date}`, date });
  const articles = story.articles.map((article, i) => (i === 3 ? { ...article, headline: 'Corrected' } : article));
  return { ...story, articles, events: [added('1850-01-01'), ...events, added('2035-01-01')] };
}
