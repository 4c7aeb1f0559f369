/**
 * Loads the text of an events file.
 * @throws {Error} with a sentence for the reader where the address cannot be reached or answers with an error.
 */
export async function loadSource(src: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(src, { signal });
  if (!response.ok) throw new Error(`${src}: ${response.status} ${response.statusText}`.trim());
  return response.text();
}
