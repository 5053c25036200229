import { uiLanguages } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useKeepLanguage } from '../session/use-keep-language.ts'
import { useWordsChoice } from '../words/words-context.ts'
import { ChoiceRow } from './ChoiceRow.tsx'

/** The language the person sees; kept for the next time. */
export function LanguageChoice(): ReactNode {
  const { language, words } = useWordsChoice()
  const keep = useKeepLanguage()
  return (
    <ChoiceRow
      label={words.shell.language}
      value={language}
      options={uiLanguages.map((value) => ({ value, lang: value, label: words.shell.languageNames[value] }))}
      onChoose={keep}
    />
  )
}
