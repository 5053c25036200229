import { questionOf, type SurveyRun } from './survey-run.ts'
import { goOn } from './take-answer.ts'

/** Of ten, the one comes before the nought: so long it is waited for. */
const tenMs = 900

/** Numbers choose, Enter goes on; in a field of words both are letters. */
export function listenToKeys(run: SurveyRun): void {
  const { section, signal, isOurs } = run
  const place = isOurs ? document : section
  let before: { digit: string; at: number } | undefined
  place.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || event.isComposing) return
      if (event.altKey || event.metaKey || run.form.querySelector('[data-next]') === null) return
      const target = event.composedPath()[0]
      if (isWriting(target)) {
        const isSent = event.key === 'Enter' && event.ctrlKey && target instanceof HTMLTextAreaElement
        if (isSent) void goOn(run)
        return
      }
      if (event.ctrlKey) return
      if (event.key === 'Enter' && !isControl(target)) {
        event.preventDefault()
        void goOn(run)
      } else if (/^\d$/.test(event.key)) {
        const isTen = event.key === '0' && before?.digit === '1' && event.timeStamp - before.at < tenMs
        before = { digit: event.key, at: event.timeStamp }
        if (choose(run, isTen ? '10' : event.key)) event.preventDefault()
      }
    },
    { signal },
  )
}

/** A scale is chosen by its number, a list by the place in it. */
function choose(run: SurveyRun, number: string): boolean {
  const question = questionOf(run, run.draft.at)
  const fields = [...run.form.querySelectorAll<HTMLInputElement>('input[data-answer]')]
  const isList = question?.kind === 'single' || question?.kind === 'multiple' || question?.kind === 'consent'
  if (question?.kind === 'ranking') return rank(run, Number(number))
  const field = isList
    ? fields[Number(number) - 1]
    : fields.find(({ type, value, name }) => type === 'radio' && name === 'answer' && value === number)
  if (!field) return false
  field.focus()
  field.checked = field.type === 'checkbox' ? !field.checked : true
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

function rank({ form }: SurveyRun, number: number): boolean {
  const button = form.querySelectorAll<HTMLElement>('[data-rank]')[number - 1]
  button?.click()
  return button !== undefined
}

function isWriting(target: unknown): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit)$/.test(target.type)
}

/** Enter has a meaning of its own there. */
function isControl(target: unknown): boolean {
  return target instanceof HTMLElement && target.matches('a, button, summary, input')
}
