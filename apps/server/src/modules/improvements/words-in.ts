import type { LocaleName } from '@echoloop/locales'

type Both = { 'zh-CN': string; en: string }

/** The words in the reader's language, else in the other one, with the language they are in. */
export function wordsIn(words: Both, language: LocaleName): { text: string; language: LocaleName } {
  const other = language === 'en' ? 'zh-CN' : 'en'
  return words[language] === ''
    ? { text: words[other], language: other }
    : { text: words[language], language }
}
