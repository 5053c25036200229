import { endpoints, type SurveyDefinition } from '@echoloop/contract'

export type KeptDraft = { definition: SurveyDefinition; revision: number }

/** What was written on a survey in this browser and has not reached the server. */
export function readKeptDraft(surveyId: string): KeptDraft | undefined {
  try {
    const kept = endpoints.saveSurveyDraft.body?.safeParse(
      JSON.parse(localStorage.getItem(placeOf(surveyId)) ?? 'null'),
    )
    return kept?.success ? kept.data : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft until it is saved. Without storage it lives as long as the page. */
export function keepDraft(surveyId: string, draft: KeptDraft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(placeOf(surveyId))
    else localStorage.setItem(placeOf(surveyId), JSON.stringify(draft))
  } catch {
    return
  }
}

function placeOf(surveyId: string): string {
  return `echoloop.survey.${surveyId}`
}
