import type { SurveyQuestion } from '@echoloop/contract'
import { checkAnswer, holds, nextStep, pathOf } from '@echoloop/survey'
import { readPostedAnswer } from '../../surveys/read-posted-answer.ts'
import { problemWords } from '../../surveys/render-question.ts'
import { sayKept, sendSoon } from './keep-sending.ts'
import { needsReading } from './needs-reading.ts'
import { showHelp, showNow, showQuestion } from './show-step.ts'
import { stateOf } from './survey-draft.ts'
import { questionOf, type SurveyRun, saveDraft, viewOf } from './survey-run.ts'

/** As long as that an answer is waited for which decides the next question. */
const readingMs = 8000
/** A short wait needs no words. */
const sayMs = 700

/** Takes what stands in the fields, keeps it, and shows what follows; or says how to mend it. */
export async function goOn(run: SurveyRun): Promise<void> {
  const question = questionOf(run, run.draft.at)
  if (!question || run.form.hasAttribute('aria-busy')) return
  const posted = readPostedAnswer(question, new FormData(run.form))
  if (posted.kind === 'unreadable') return refuse(run, { question, code: posted.code })
  const code = checkAnswer(question, posted.answer)
  run.draft.typing = { key: question.key, answer: posted.answer }
  if (code) return refuse(run, { question, code, length: overOf(question, posted.answer) })
  keepAnswer(run, question)
  const sending = sendSoon(run)
  const isWaiting = needsReading(run.draft.definition, question.key) && navigator.onLine
  if (isWaiting) await patiently(run, sending)
  if (run.draft.ended) return showNow(run, true)
  offerHelp(run, question)
  step(run, question.key)
}

function keepAnswer(run: SurveyRun, { key }: SurveyQuestion): void {
  const { draft } = run
  if (!draft.typing) return
  const isSame = JSON.stringify(draft.answers[key]) === JSON.stringify(draft.typing.answer)
  draft.answers[key] = draft.typing.answer
  draft.typing = undefined
  if (!isSame) {
    draft.answeredAt[key] = Date.now()
    if (!draft.unsent.includes(key)) draft.unsent.push(key)
  }
  saveDraft(run)
}

/** The fields keep what they hold while the shop's analysis reads. */
async function patiently(run: SurveyRun, sending: Promise<unknown>): Promise<void> {
  const { form } = run
  form.setAttribute('aria-busy', 'true')
  const saying = setTimeout(() => sayKept(run, viewOf(run).words.kept.sending), sayMs)
  const end = new Promise((resolve) => setTimeout(resolve, readingMs))
  await Promise.race([sending, end])
  clearTimeout(saying)
  if (run.failures === 0) sayKept(run, '')
  form.removeAttribute('aria-busy')
}

/** Without a connection the same rule is asked here, as far as it needs no analysis. */
function offerHelp({ draft }: SurveyRun, { offerHelpIf }: SurveyQuestion): void {
  if (offerHelpIf && holds(offerHelpIf, stateOf(draft))) draft.offersHelp = true
}

/** Puts the next question, or the end, into the draft and shows it. */
function step(run: SurveyRun, after: string): void {
  const { draft } = run
  const next = nextStep(draft.definition, stateOf(draft), after)
  if (next.kind === 'question') draft.at = next.question.key
  const isHelpDue = draft.offersHelp === true && draft.help === undefined
  if (next.kind === 'end') draft.at = null
  if (next.kind === 'end' && !isHelpDue) finish(run)
  else {
    saveDraft(run)
    if (run.isOurs) history.pushState({ echoloopSurvey: draft.at }, '')
    showNow(run, true)
  }
}

/** Nothing more is asked. */
function finish(run: SurveyRun): void {
  const { draft } = run
  const last = nextStep(draft.definition, stateOf(draft), lastOf(run))
  draft.end = last.kind === 'end' ? last.end : 'complete'
  saveDraft(run)
  run.onChange()
  sendSoon(run)
}

function lastOf({ draft }: SurveyRun): string | null {
  return pathOf(draft.definition, stateOf(draft)).at(-1) ?? null
}

/** The person said whether help is wanted. */
export function takeHelp(run: SurveyRun, isWanted: boolean): void {
  const { draft } = run
  const given = new FormData(run.form).get('email')
  const email = isWanted && typeof given === 'string' ? given.trim() : ''
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    showHelp(run, { isMoved: false, email, problem: viewOf(run).words.help.emailWrong })
  else {
    draft.help = { wanted: isWanted, email }
    if (draft.at === null || draft.ended) finish(run)
    else {
      saveDraft(run)
      showNow(run, true)
    }
  }
}

/** Back along the path that was taken; what stands in the fields is not lost. */
export function goBack(run: SurveyRun): void {
  const { draft } = run
  const path = pathOf(draft.definition, stateOf(draft))
  const index = draft.at === null ? path.length : path.indexOf(draft.at)
  const before = path[(index < 0 ? path.length : index) - 1]
  if (before === undefined) return
  draft.at = before
  saveDraft(run)
  showNow(run, true)
}

type Refused = { question: SurveyQuestion; code: string; length?: number }

function refuse(run: SurveyRun, { question, ...why }: Refused): void {
  showQuestion(run, {
    question,
    isMoved: false,
    problem: problemWords(viewOf(run), { question, ...why }),
  })
}

function overOf({ kind }: SurveyQuestion, answer: object): number {
  if (!('text' in answer) || typeof answer.text !== 'string') return 0
  return answer.text.length - (kind === 'short-text' ? 500 : 10_000)
}
