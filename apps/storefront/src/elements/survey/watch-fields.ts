import { fillWords } from '../../surveys/fill-words.ts'
import { readPostedAnswer } from '../../surveys/read-posted-answer.ts'
import { goesOnByTap } from '../../surveys/render-step.ts'
import { showGoLabel } from './show-go-label.ts'
import { questionOf, type SurveyRun, saveDraft } from './survey-run.ts'
import { goOn } from './take-answer.ts'

/** A tap and the change that follows from it belong together for so long. */
const tapMs = 700
/** Long enough to see what was chosen. */
const pauseMs = 260
const typingMs = 400

/** Keeps what is being written, counts it, and lets one tap answer where one tap says all. */
export function watchFields(run: SurveyRun): void {
  const { form, signal } = run
  addEventListener('pagehide', () => keepTyping(run), { signal })
  let tappedAt = -tapMs
  let typing: ReturnType<typeof setTimeout> | undefined
  form.addEventListener(
    'pointerup',
    () => {
      tappedAt = performance.now()
    },
    { signal },
  )
  form.addEventListener(
    'input',
    (event) => {
      const field = event.target
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
      takeAlone(form, field)
      count(form, field)
      showGoLabel(run)
      clearTimeout(typing)
      typing = setTimeout(() => keepTyping(run), typingMs)
      const isTapped = performance.now() - tappedAt < tapMs
      if (isTapped && field instanceof HTMLInputElement && field.type === 'radio' && maySayAll(run, field)) {
        const { at } = run.draft
        setTimeout(() => {
          if (run.draft.at === at && field.isConnected) void goOn(run)
        }, pauseMs)
      }
    },
    { signal },
  )
}

function maySayAll(run: SurveyRun, field: HTMLInputElement): boolean {
  const question = questionOf(run, run.draft.at)
  return question !== undefined && goesOnByTap({ question }) && field.dataset.other === undefined
}

/** “Does not apply” and “none of these” stand alone: choosing one takes the others away, and the other way round. */
function takeAlone(form: HTMLFormElement, field: HTMLInputElement | HTMLTextAreaElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')]
  const isTicked = field instanceof HTMLInputElement && field.checked
  if (field.name === 'notApplicable') {
    if (isTicked) for (const one of boxes) if (one !== field) one.checked = false
    return
  }
  for (const one of boxes) if (one.name === 'notApplicable') one.checked = false
  if (field.type !== 'checkbox' || !isTicked) return
  const isAlone = field.dataset.exclusive !== undefined
  for (const one of boxes)
    if (one !== field && one.name === field.name && (isAlone || one.dataset.exclusive !== undefined))
      one.checked = false
}

function count(form: HTMLFormElement, field: HTMLInputElement | HTMLTextAreaElement): void {
  const line = form.querySelector<HTMLElement>('[data-count]')
  if (!line || field.name !== 'text') return
  const { count: words = '', max = '' } = line.dataset
  line.textContent = fillWords(words, { count: field.value.length, max })
}

/** What is half written survives a reload. */
function keepTyping(run: SurveyRun): void {
  const question = questionOf(run, run.draft.at)
  if (!question || run.draft.end) return
  const posted = readPostedAnswer(question, new FormData(run.form))
  if (posted.kind !== 'answer') return
  run.draft.typing = { key: question.key, answer: posted.answer }
  saveDraft(run)
}
