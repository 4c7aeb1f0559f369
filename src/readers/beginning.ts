/** The first words of a text, for what has no headline. */
export function beginning(text: string): string {
  const sentence = /^[^\n]{1,120}?(?:[.!?。！？](?=\s|$)|\n|$)/u.exec(text)?.[0].trim();
  return sentence || `${text.slice(0, 100).replace(/\s\S*$/, '')}…`;
}
