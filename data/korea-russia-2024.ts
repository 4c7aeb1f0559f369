import { defineTimeline } from '../src/file/define.ts';

/**
 * Ten events of 2024 from three news reports, in our own words. A date claims no more than the reports say: "this
 * October" in a report of November is `2024-10`, "earlier this month" in one of 29 November is `[2024-11-01..2024-11-28]`.
 * A citation's own `date` is how that report by itself dates the event.
 * If the reports spell a name in several ways, the other spellings are in brackets, so that a search finds each.
 * Headlines, publishers and addresses are the publishers'; the first headline is taken from its address.
 */
export default defineTimeline({
  title: 'How Moscow and Pyongyang drew closer',
  description:
    'Ten events of 2024 as three news reports tell them. A pale bar spans the days on which an event may have happened, a solid one how long it lasted; every event opens the articles behind it.',
  lang: 'en',
  categories: [
    { id: 'alliance', label: 'Russia–North Korea', color: '#b3202e' },
    { id: 'response', label: 'Response', color: '#1f5aa6' },
    { id: 'background', label: 'Background', color: '#828892' },
  ],
  articles: [
    {
      id: 'business-times',
      headline:
        "Russia–North Korea Alliance Expanding 'In All Areas' as Thousands of Troops Reportedly Join Ukraine War Effort",
      publisher: 'Business Times',
      published: '2024-11-29',
      url: 'https://www.btimesonline.com/articles/171251/20241129/russia-north-korea-alliance-expanding-in-all-areas-as-thousands-of-troops-reportedly-join-ukraine-war-effort.htm',
      lang: 'en',
    },
    {
      id: 'korea-herald',
      headline: 'Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war',
      publisher: 'The Korea Herald',
      published: '2024-11-29T18:06+09:00',
      url: 'https://www.koreaherald.com/view.php?ud=20241129050083',
      lang: 'en',
    },
    {
      id: 'the-star',
      headline: 'Russian Defence Minister in Pyongyang to hold talks with leaders',
      publisher: 'The Star',
      agency: 'AP',
      published: '2024-11-30',
      url: 'https://www.thestar.com.my/aseanplus/aseanplus-news/2024/11/30/russian-defence-minister-in-pyongyang-to-hold-talks-with-leaders',
      lang: 'en',
    },
  ],
  events: [
    {
      id: 'treaty',
      title: 'Putin and Kim sign partnership treaty',
      date: '2024-06',
      summary:
        'At a summit in Pyongyang the two leaders conclude the Treaty on Comprehensive Strategic Partnership. Each side promises to help defend the other.',
      category: 'alliance',
      place: 'Pyongyang',
      people: ['Vladimir Putin', 'Kim Jong-un (Kim Jong Un)'],
      importance: 1,
      citations: [
        { article: 'korea-herald', date: '2024-06', note: 'puts the summit and the signing in June' },
        { article: 'business-times', date: '2024-06', note: 'dates it by the leaders’ June meeting' },
      ],
    },
    {
      id: 'no-appointed',
      title: 'No Kwang-chol named defence minister',
      date: '2024-10',
      summary: 'North Korea gives its defence ministry to No Kwang-chol, who will receive Belousov a few weeks later.',
      category: 'alliance',
      place: 'Pyongyang',
      people: ['No Kwang-chol (No Kwang Chol, Noh)'],
      importance: 1,
      citations: [{ article: 'korea-herald', date: '2024-10', note: 'says “this October”, and no day' }],
    },
    {
      id: 'choe-moscow',
      title: 'Choe Son-hui meets Putin in Moscow',
      date: '[2024-11-01..2024-11-28]',
      summary: 'North Korea’s foreign minister travels to Moscow and is received by the Russian president.',
      category: 'alliance',
      place: 'Moscow',
      people: ['Choe Son-hui', 'Vladimir Putin'],
      importance: 1,
      citations: [
        {
          article: 'korea-herald',
          date: '[2024-11-01..2024-11-28]',
          note: 'says only that it was earlier in November; the report is of the 29th',
        },
      ],
    },
    {
      id: 'seoul-meeting',
      title: 'Yoon receives Umerov in Seoul',
      date: '[2024-11-22..2024-11-28]',
      summary:
        'South Korea’s president tells Ukraine’s defence minister and his delegation that their countries should answer the North Korean troops in Russia together.',
      category: 'response',
      place: 'Seoul',
      people: ['Yoon Suk-yeol (Yoon Suk Yeol)', 'Rustem Umerov'],
      importance: 1,
      citations: [
        { article: 'the-star', date: '[2024-11-22..2024-11-28]', note: 'puts it “days” before the visit' },
        { article: 'business-times', date: '[..2024-11-28]', note: 'puts it just before the visit' },
      ],
    },
    {
      id: 'belousov-pyongyang',
      title: 'Belousov arrives in Pyongyang',
      date: '2024-11-29',
      summary:
        'Russia’s defence minister lands in the North Korean capital for an official visit. No Kwang-chol meets him at the airport and they hold talks, the first time that the two see each other in person.',
      category: 'alliance',
      place: 'Pyongyang',
      people: ['Andrei Belousov', 'No Kwang-chol (No Kwang Chol, Noh)'],
      importance: 1,
      citations: [
        { article: 'korea-herald', date: '2024-11-29', note: 'says Friday, in a report of that Friday' },
        { article: 'business-times', date: '2024-11-29', note: 'says Friday, in a report of that Friday' },
        { article: 'the-star', date: '2024-11-29', note: 'dates the photos to the day before its own' },
      ],
    },
    {
      id: 'belousov-appointed',
      title: 'Belousov replaces Shoigu',
      date: '2024-05',
      summary:
        'At the start of his fifth term Putin makes the economist Andrei Belousov defence minister in Sergei Shoigu’s place.',
      category: 'background',
      place: 'Moscow',
      people: ['Andrei Belousov', 'Sergei Shoigu', 'Vladimir Putin'],
      importance: 0.4,
      citations: [{ article: 'the-star', date: '2024-05', note: 'gives the month alone' }],
    },
    {
      id: 'troops',
      title: 'North Korean troops reach Russia',
      date: '2024-10~/2024-11~',
      summary:
        'North Korea sends soldiers to support Russia in its war on Ukraine. The reports count from thousands to over 10,000, and two of them say that some have already fought.',
      category: 'alliance',
      place: 'Russia',
      importance: 0.7,
      citations: [
        { article: 'the-star', date: '2024-10~/2024-11~', note: 'counts more than 10,000, over recent weeks' },
        { article: 'korea-herald', note: 'counts around 10,000, and gives no date' },
        { article: 'business-times', note: 'counts thousands, and gives no date' },
      ],
    },
    {
      id: 'shin-interview',
      title: 'Shin: Moscow sent air defences north',
      date: '[2024-11-18..2024-11-24]',
      summary:
        'South Korea’s national security adviser says on television that Russia paid for the troops with air-defence missiles for North Korea, among other help.',
      category: 'response',
      place: 'Seoul',
      people: ['Shin Won-sik (Shin Wonsik)'],
      importance: 0.5,
      citations: [
        {
          article: 'the-star',
          date: '[2024-11-18..2024-11-24]',
          note: 'dates the interview to the week before its own',
        },
        { article: 'business-times', note: 'gives no date' },
      ],
    },
    {
      id: 'long-range-approval',
      title: 'Biden clears long-range strikes',
      date: '2024-11~',
      summary: 'The United States lets Ukraine fire the long-range missiles that it supplied at targets in Russia.',
      category: 'response',
      place: 'Washington',
      people: ['Joe Biden'],
      importance: 0.6,
      citations: [{ article: 'korea-herald', date: '2024-11~', note: 'puts it about the time of the visit' }],
    },
    {
      id: 'warplanes',
      title: 'Seoul scrambles jets at 11 warplanes',
      date: '2024-11-29~',
      summary:
        'Six Russian and five Chinese military aircraft pass through South Korea’s air-defence identification zone, though not its airspace, and its fighters go up to meet them.',
      category: 'response',
      place: 'South Korea',
      importance: 0.5,
      citations: [{ article: 'business-times', date: '2024-11-29~', note: 'puts it about the time of the visit' }],
    },
  ],
});
