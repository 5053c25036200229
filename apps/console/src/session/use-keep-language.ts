import type { UiLanguage } from '@echoloop/contract'
import { endpoints } from '@echoloop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useClientChoice } from '../call/client-context.ts'
import { queryKey } from '../call/query-key.ts'
import { useWordsChoice } from '../words/words-context.ts'

/** Shows a language at once and keeps it for the person; answers in words are asked again. */
export function useKeepLanguage(): (language: UiLanguage) => void {
  const { client, shop } = useClientChoice()
  const { words, show } = useWordsChoice()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (language) => {
    show(language)
    client
      .call(endpoints.changeSession, { body: { language } })
      .then((session) => {
        queries.setQueryData(queryKey({ shop, endpoint: endpoints.readSession, input: {} }), session)
        return queries.invalidateQueries()
      })
      .catch(() => message.warning(words.shell.languageNotKept))
  }
}
