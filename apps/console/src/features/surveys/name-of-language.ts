/** The name of a language in another one: `zh-CN` in English is "Simplified Chinese"; the code where none is known. */
export function nameOfLanguage(language: string, spoken: string): string {
  const own: Record<string, string> = { 'zh-CN': '中文', en: 'English' }
  if (own[language]) return own[language]
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
