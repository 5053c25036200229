import { useContext, useMemo } from 'react'
import { SessionContext } from '../session/session-context.ts'
import { createFormat, type Format } from './create-format.ts'
import { useWordsChoice } from './words-context.ts'

/** Numbers, days and times in the language at hand and the shop's time zone. */
export function useFormat(): Format {
  const { language } = useWordsChoice()
  const timeZone = useContext(SessionContext)?.shop.timeZone
  return useMemo(() => createFormat({ language, timeZone }), [language, timeZone])
}
