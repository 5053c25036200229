import type { SurveyQuestion } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { nextStep } from '@echoloop/survey'
import { fillWords } from '../../surveys/fill-words.ts'
import { placeInSurvey } from '../../surveys/place-in-survey.ts'
import { renderEnding, renderNoSurvey, type SurveyEnding } from '../../surveys/render-ending.ts'
import { renderHelpOffer } from '../../surveys/render-help-offer.ts'
import { renderStep } from '../../surveys/render-step.ts'
import { safeFragment } from '../safe-fragment.ts'
import { showGoLabel } from './show-go-label.ts'
import { isHelpDue, isSent, type SurveyOver, stateOf } from './survey-draft.ts'
import { questionOf, type SurveyRun, sayAloud, viewOf } from './survey-run.ts'

const endOf = { complete: 'complete', 'screened-out': 'screen-out', 'quota-full': 'quota-full' } as const

/** Shows what the draft says comes now. `isMoved`: the person went on or back, so that the focus follows. */
export function showNow(run: SurveyRun, isMoved: boolean): void {
  const { draft } = run
  const question = questionOf(run, draft.at) ?? firstQuestion(run)
  const isOver = draft.ended !== undefined || draft.end !== undefined
  if (isHelpDue(draft) || (draft.offersHelp && !draft.help && !isOver))
    showHelp(run, { isMoved, email: '', problem: undefined })
  else if (isOver) showEnd(run, isMoved)
  else if (question) showQuestion(run, { question, isMoved, problem: undefined })
}

function firstQuestion({ draft }: SurveyRun): SurveyQuestion | undefined {
  const step = nextStep(draft.definition, stateOf(draft), null)
  return step.kind === 'question' ? step.question : undefined
}

type Shown = { question: SurveyQuestion; isMoved: boolean; problem: string | undefined }

export function showQuestion(run: SurveyRun, { question, isMoved, problem }: Shown): void {
  const view = viewOf(run)
  const { draft } = run
  const place = placeInSurvey(view, question)
  draft.at = question.key
  const typing = draft.typing?.key === question.key ? draft.typing.answer : undefined
  put(run, {
    step: renderStep(view, {
      question,
      answer: typing ?? draft.answers[question.key],
      problem,
      ...place,
    }),
    isMoved,
  })
  const percent = Math.round(place.share * 100)
  if (isMoved && !view.hidesProgress)
    sayAloud(run, fillWords(view.words.progress, { number: place.number, percent }))
  showGoLabel(run)
  if (problem) run.form.querySelector<HTMLElement>('[data-answer], input, textarea')?.focus()
}

export function showHelp(
  run: SurveyRun,
  { isMoved, ...offer }: { isMoved: boolean; email: string; problem: string | undefined },
): void {
  put(run, { step: renderHelpOffer(viewOf(run), offer), isMoved })
  if (offer.problem) run.form.querySelector<HTMLElement>('[name=email]')?.focus()
}

function showEnd(run: SurveyRun, isMoved: boolean): void {
  const { draft, data } = run
  const end = draft.ended ? endOf[draft.ended] : (draft.end ?? 'complete')
  const ending = renderEnding(viewOf(run), {
    end,
    isWaiting: !isSent(draft),
    isRepeated: false,
    isHelpTaken: draft.help?.wanted === true,
    help: helpPlaceOf(run),
    isInShop: !run.isOurs,
    tellUrl: data.channel === 'kiosk' ? undefined : data.tellUrl,
  })
  put(run, { step: ending, isMoved })
  run.onEnd()
}

/** Nobody opens an own page on a device for many; the number opens it elsewhere where an address was given. */
function helpPlaceOf({ draft, data }: SurveyRun): SurveyEnding['help'] {
  const { help, helpAt } = draft
  if (!helpAt) return undefined
  if (data.channel !== 'kiosk') return helpAt
  return help?.email ? { number: helpAt.number, url: undefined } : undefined
}

/** Whoever comes again sees that it is answered, and nothing of what was said. */
export function showOver(run: SurveyRun, { over, helpAt }: SurveyOver): void {
  const { tellUrl } = run.data
  put(run, {
    step: renderEnding(viewOf(run), {
      end: endOf[over],
      isWaiting: false,
      isRepeated: true,
      isHelpTaken: helpAt !== undefined,
      help: helpAt,
      isInShop: !run.isOurs,
      tellUrl,
    }),
    isMoved: false,
  })
}

/** The shop takes nothing more; what was said before stays told. */
export function showClosed(run: SurveyRun, why: 'closed' | 'unknown'): void {
  const { words } = viewOf(run)
  put(run, { step: renderNoSurvey({ words, tellUrl: run.data.tellUrl }, why), isMoved: true })
}

function put({ form, section }: SurveyRun, { step, isMoved }: { step: Html; isMoved: boolean }): void {
  form.replaceChildren(safeFragment(html`${step}`.toString()))
  form.toggleAttribute('data-moved', isMoved)
  if (!isMoved) return
  if (section.getBoundingClientRect().top < 0) section.scrollIntoView({ block: 'start' })
  form.querySelector<HTMLElement>('.asked')?.focus({ preventScroll: true })
}
