/** A line that `orca/capture_server.py` writes; `time` in seconds since 1970. */
export interface SpeechLine {
  readonly time: number;
  readonly kind: 'say' | 'stop' | 'key' | 'activity';
  readonly text: string;
}

/** Something that was said after a key. */
export interface Phrase {
  readonly text: string;
  /** How much of it a listener heard before Orca stopped it, 0 to 1. */
  readonly heard: number;
}

/** Letters a second of a listener at 240 words a minute. */
const LETTERS_PER_SECOND = 20;
/** The shortest word takes as long, s. */
const SHORTEST = 0.15;

/** How long it takes to say a text at 240 words a minute, s. */
export const duration = (text: string): number => Math.max(SHORTEST, text.length / LETTERS_PER_SECOND);

/** How long a listener heard phrases, s. */
export const listeningTime = (phrases: readonly Phrase[]): number =>
  phrases.reduce((sum, { text, heard }) => sum + heard * duration(text), 0);

/** The phrases of a log, in order: each begins when the one before is over, and a stop ends what is being said and drops what waits. */
export function phrasesOf(lines: readonly SpeechLine[]): Phrase[] {
  const phrases: { text: string; begin: number; end: number; heard: number }[] = [];
  let silentFrom = 0;
  for (const { time, kind, text } of lines) {
    if (kind === 'say') {
      const begin = Math.max(time, silentFrom);
      silentFrom = begin + duration(text);
      phrases.push({ text, begin, end: silentFrom, heard: 1 });
    } else if (kind === 'stop') {
      for (const phrase of phrases) {
        if (phrase.heard < 1 || phrase.end <= time) continue;
        phrase.heard = Math.max(0, time - phrase.begin) / (phrase.end - phrase.begin);
      }
      silentFrom = Math.min(silentFrom, time);
    }
  }
  return phrases.map(({ text, heard }) => ({ text, heard }));
}
