/** The first sentence of a text, or its first 100 characters; used as the headline of something that has none. */
export function beginning(text: string): string {
  const sentence = /^[^\n]{1,120}?(?:[.!?。！？](?=\s|$)|\n|$)/u.exec(text)?.[0].trim();
  return sentence || `${text.slice(0, 100).replace(/\s\S*$/, '')}…`;
}
