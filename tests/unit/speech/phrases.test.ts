import { expect, test } from 'vitest';
import { listeningTime, phrasesOf, type SpeechLine } from '../../speech/phrases.ts';

const say = (time: number, text: string): SpeechLine => ({ time, kind: 'say', text });
const stop = (time: number): SpeechLine => ({ time, kind: 'stop', text: '' });
/** Takes two seconds at 240 words a minute. */
const LONG = 'a'.repeat(40);

test('phrases are spoken one after the other, and all are heard if nothing stops them', () => {
  expect(phrasesOf([stop(0), say(0, LONG), say(0.1, LONG)])).toEqual([
    { text: LONG, heard: 1 },
    { text: LONG, heard: 1 },
  ]);
});

test('a stop cuts the current phrase, and drops the waiting ones', () => {
  expect(phrasesOf([say(0, LONG), say(0, LONG), stop(0.5), say(0.5, LONG)])).toEqual([
    { text: LONG, heard: 0.25 },
    { text: LONG, heard: 0 },
    { text: LONG, heard: 1 },
  ]);
});

test('a stop after the end cuts nothing, and a second stop does not cut again', () => {
  expect(phrasesOf([say(0, LONG), stop(2)])).toEqual([{ text: LONG, heard: 1 }]);
  expect(phrasesOf([say(0, LONG), stop(0.5), stop(1)])).toEqual([{ text: LONG, heard: 0.25 }]);
});

test('keys and events of Orca are not phrases', () => {
  expect(
    phrasesOf([
      { time: 0, kind: 'key', text: '' },
      { time: 0, kind: 'activity', text: '' },
    ]),
  ).toEqual([]);
});

test('listening takes as long as the speech', () => {
  const phrases = [
    { text: LONG, heard: 1 },
    { text: LONG, heard: 0.25 },
  ];
  expect(listeningTime(phrases)).toBe(2.5);
});
