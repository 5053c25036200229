import type { SurveyQuestion } from '@echoloop/contract'
import type { SurveyData } from '../../surveys/render-survey.ts'
import { type SurveyView, wordsLanguageOf } from '../../surveys/survey-view.ts'
import type { DraftStore } from './draft-store.ts'
import { mergeDrafts } from './merge-drafts.ts'
import type { Doors, Sending } from './send-draft.ts'
import { hasBegun, isHelpDue, isSent, type SurveyDraft, stateOf } from './survey-draft.ts'

/** One survey being answered in one place of one page. */
export type SurveyRun = {
  section: HTMLElement
  form: HTMLFormElement
  data: SurveyData
  store: DraftStore
  draft: SurveyDraft
  doors: Doors
  signal: AbortSignal
  /** On a page of ours, whose history follows the questions. */
  isOurs: boolean
  sending: Promise<Sending> | undefined
  /** Sendings that failed one after the other. */
  failures: number
  /** Called when the shop's word changes what is shown. */
  onChange: () => void
  /** Called when the response is over and shown to be. */
  onEnd: () => void
}

/** What is rendered now. */
export function viewOf({ data, draft }: SurveyRun): SurveyView {
  const wordsLanguage = wordsLanguageOf(draft.language)
  return {
    words: data.words[wordsLanguage],
    wordsLanguage,
    language: draft.language,
    definition: draft.definition,
    state: stateOf(draft),
    shopName: data.shopName,
    isLive: true,
    ...(data.hidesProgress ? { hidesProgress: true } : {}),
  }
}

/** Keeps the draft, with what another tab wrote meanwhile. */
export function saveDraft({ store, draft }: SurveyRun): void {
  const kept = store.read()
  if (kept && 'answers' in kept) mergeDrafts(draft, kept)
  // Another tab finished it.
  else if (kept?.clientKey === draft.clientKey) draft.ended ??= kept.over
  const { ended: over, clientKey, helpAt } = draft
  if (over && !isHelpDue(draft) && isSent(draft))
    store.write({ format: 1, clientKey, over, ...(helpAt ? { helpAt } : {}) })
  else if (hasBegun(draft)) store.write(draft)
}

export function questionOf({ draft }: SurveyRun, key: string | null): SurveyQuestion | undefined {
  return draft.definition.questions.find((question) => question.key === key)
}

/** Says something to those who do not see the page. */
export function sayAloud({ section }: SurveyRun, words: string): void {
  const line = section.querySelector('[data-said]')
  if (line) line.textContent = words
}
