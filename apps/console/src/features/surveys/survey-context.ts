import type { SurveyDetail } from '@echoloop/contract'
import { createContext, useContext } from 'react'
import type { SurveyEditing } from './draft/use-survey-draft.ts'

export type SurveyInHand = { survey: SurveyDetail; editing: SurveyEditing; mayWrite: boolean }

export const SurveyContext = createContext<SurveyInHand | undefined>(undefined)

/** The survey of the page, with its draft. */
export function useSurvey(): SurveyInHand {
  const inHand = useContext(SurveyContext)
  if (!inHand) throw new Error('a part of a survey is drawn outside its page')
  return inHand
}
