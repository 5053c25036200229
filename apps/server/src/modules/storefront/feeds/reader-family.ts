const families: readonly (readonly [RegExp, string])[] = [
  [/google/i, 'Google'],
  [/facebook|meta-external|instagram/i, 'Meta'],
  [/bing/i, 'Bing'],
  [/baidu/i, 'Baidu'],
  [/feedly|inoreader|newsblur|feedbin|miniflux|freshrss|reeder|netnewswire|rss/i, 'RSS'],
  [/curl/i, 'curl'],
  [/wget/i, 'Wget'],
  [/mozilla/i, 'Browser'],
]

/** The family of the program that fetches, by its own word. Nothing of it tells people apart. */
export function readerFamily(userAgent: string | undefined): string {
  if (!userAgent) return 'unknown'
  return families.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other'
}
