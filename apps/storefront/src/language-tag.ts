/**
 * The `lang` attribute for a review's language. Empty, which tells screen readers "unknown", for `other`
 * and for all that is no language tag; undefined, which inherits the page's, for a mixture.
 */
export function languageTag(language: string): string | undefined {
  if (language === 'mixed') return undefined
  if (language === 'other' || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return ''
  return language
}
