/** An events file of so many events, one every eleven hours from 1990 on; half of them are of each category and place, and some name people. */
export function manyEvents(count: number) {
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `${i % 3 === 0 ? 'Bridge' : 'Road'} ${i}`,
    date: new Date(Date.UTC(1990, 0, 1) + i * 39_600_000).toISOString().slice(0, 10),
    category: ['a', 'b'][i % 2],
    place: ['North', 'South'][i % 2],
    people: ['Ada', 'Bo'].filter((_, person) => i % (3 + person) === 0),
    importance: (i % 100) / 100,
    citations: ['report'],
  }));
  const articles = [{ id: 'report', headline: 'The report', published: '2001-02-03' }];
  const categories = ['a', 'b'].map((id) => ({ id, label: `Kind ${id}` }));
  return { title: 'Roads', timeZone: 'UTC', categories, articles, events };
}
