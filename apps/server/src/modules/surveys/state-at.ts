import { type SurveyState, surveyRules } from '@echoloop/contract'

type Closing = { state: SurveyState; closesAt: Date | null; closedAt: Date | null }

const graceMs = surveyRules.graceMinutes * 60_000

/** The state as people meet it: a closing date that has passed closes. */
export function stateAt({ state, closesAt }: Pick<Closing, 'state' | 'closesAt'>, now: Date): SurveyState {
  return state === 'live' && closesAt !== null && closesAt <= now ? 'closed' : state
}

/** True while a response that was begun before the end may still be finished. */
export function isWithinGrace(survey: Closing, now: Date): boolean {
  const closed = survey.state === 'closed' ? survey.closedAt : survey.closesAt
  return closed !== null && now.getTime() <= closed.getTime() + graceMs
}
