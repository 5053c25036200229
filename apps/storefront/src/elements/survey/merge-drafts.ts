import type { SurveyDraft } from './survey-draft.ts'

/** Takes over what another tab knows of the same response; of two answers to one question the later one stays. */
export function mergeDrafts(own: SurveyDraft, other: SurveyDraft): void {
  if (other.clientKey !== own.clientKey) return
  for (const [key, answer] of Object.entries(other.answers)) {
    const isLater = (other.answeredAt[key] ?? 0) > (own.answeredAt[key] ?? 0)
    if (!isLater) continue
    own.answers[key] = answer
    own.answeredAt[key] = other.answeredAt[key] ?? 0
    own.unsent = own.unsent.filter((one) => one !== key)
    if (other.unsent.includes(key)) own.unsent.push(key)
  }
  own.readings = { ...other.readings, ...own.readings }
  own.response ??= other.response
  own.help ??= other.help
  own.helpAt ??= other.helpAt
  own.offersHelp ||= other.offersHelp
  own.end ??= other.end
  own.ended ??= other.ended
}
