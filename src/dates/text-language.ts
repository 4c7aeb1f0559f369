export interface Language { readonly name: string; readonly order?: 'DMY' | undefined; inEnglish(text: string): { readonly text: string } | { readonly unknown: string } }
export function languageOf(locale: string): Language {
  return { name: locale.split('-')[0]!, inEnglish: (text) => ({ text }) };
}
