/** Languages a person can choose. */
export const localeNames = ['zh-CN', 'en'] as const

export type LocaleName = (typeof localeNames)[number]

/** The best of our languages for an Accept-Language header; English when none fits. */
export function chooseLocale(acceptLanguage: string | undefined): LocaleName {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}
