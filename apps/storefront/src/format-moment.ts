type Place = { language: 'zh-CN' | 'en'; timeZone: string }

/** An ISO time as day and time of day, for example `2025年3月9日 15:42` or `9 March 2025 at 15:42`. */
export function formatMoment({ language, timeZone }: Place, iso: string): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(iso),
  )
}
