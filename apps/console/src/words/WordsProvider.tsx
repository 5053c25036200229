import { chooseLocale, type LocaleName, localeNames } from '@echoloop/locales/choose-locale'
import { consoleLocales } from '@echoloop/locales/console'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { keepSetting, readSetting } from '../app/kept-setting.ts'
import { WordsContext } from './words-context.ts'

/** The language kept in this browser, else the browser's own; the session corrects it once known. */
export function WordsProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<LocaleName>(
    () =>
      localeNames.find((one) => one === readSetting('language')) ??
      chooseLocale(navigator.languages.join(',')),
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  // Stable, so that showing a language never counts as a reason to show the session's again.
  const show = useCallback((next: LocaleName) => {
    keepSetting('language', next)
    setLanguage(next)
  }, [])
  const choice = useMemo(() => ({ language, words: consoleLocales[language], show }), [language, show])
  return <WordsContext value={choice}>{children}</WordsContext>
}
