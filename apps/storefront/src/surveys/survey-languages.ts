const own: Readonly<Record<string, string>> = {
  zh: '中文',
  'zh-CN': '中文',
  'zh-TW': '繁體中文',
  'zh-HK': '繁體中文（香港）',
}

/** What a language calls itself. */
export function languageName(tag: string): string {
  const known = own[tag]
  if (known !== undefined) return known
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
  } catch {
    // A tag that no list knows: it names itself.
    return tag
  }
}

/** The language of a survey that suits a wish best: itself, one of the same family, else the first. */
export function chooseSurveyLanguage(languages: readonly string[], wished: readonly string[]): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0]
  for (const wish of wished) {
    const exact = languages.find((one) => one.toLowerCase() === wish.toLowerCase())
    const related = exact ?? languages.find((one) => base(one) === base(wish))
    if (related !== undefined) return related
  }
  return languages[0] ?? 'en'
}
