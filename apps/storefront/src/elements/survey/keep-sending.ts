import { type Sending, sendDraft } from './send-draft.ts'
import { showClosed } from './show-step.ts'
import { isSent } from './survey-draft.ts'
import { type SurveyRun, saveDraft, viewOf } from './survey-run.ts'

const pausesMs = [2000, 5000, 15_000, 30_000]
const backMs = 4000

/** Sends what is due now, one sending after the other; what fails is tried again. `mustBegin`: also without answers. */
export function sendSoon(run: SurveyRun, mustBegin = false): Promise<unknown> {
  const before = run.sending ?? Promise.resolve()
  const { draft } = run
  const sending = before.then(async (): Promise<Sending> => {
    // A device for many may have begun the next response meanwhile.
    const save = () => {
      if (run.draft === draft) saveDraft(run)
      else if (isSent(draft)) run.store.dropOut(draft)
      else run.store.putOut(draft)
    }
    if (!mustBegin && draft.end === undefined && isSent(draft)) return { kind: 'sent' }
    return sendDraft({ draft, doors: run.doors, save, mustBegin })
  })
  run.sending = sending
  return sending.then((sent) => {
    if (run.draft === draft && !run.signal.aborted) settle(run, sent)
  })
}

function settle(run: SurveyRun, sent: Sending): void {
  const { words } = viewOf(run)
  if (sent.kind === 'sent') {
    const wasAway = run.failures > 0
    run.failures = 0
    sayKept(run, wasAway ? words.kept.back : '')
    if (wasAway) setTimeout(() => run.failures === 0 && sayKept(run, ''), backMs)
    if (run.draft.ended) run.onChange()
  } else if (sent.kind === 'refused') refused(run, sent.code)
  else tryLater(run)
}

function tryLater(run: SurveyRun): void {
  const { words } = viewOf(run)
  run.failures += 1
  sayKept(run, navigator.onLine ? words.kept.failed : words.kept.offline)
  const pause = pausesMs[Math.min(run.failures, pausesMs.length) - 1] ?? 30_000
  setTimeout(() => {
    if (!run.signal.aborted && run.failures > 0) sendSoon(run)
  }, pause)
}

function refused(run: SurveyRun, code: string): void {
  const { draft } = run
  sayKept(run, '')
  if (code === 'survey/response-ended' || code === 'survey/not-finished') {
    draft.ended ??= 'complete'
    if (draft.help?.wanted) draft.helpAt ??= null
    saveDraft(run)
    run.onChange()
  } else showClosed(run, /not-found|invalid/.test(code) ? 'unknown' : 'closed')
}

/** One calm line above the question; empty takes it away. */
export function sayKept({ section }: SurveyRun, words: string): void {
  const line = section.querySelector<HTMLElement>('[data-kept]')
  if (!line) return
  if (line.textContent !== words) line.textContent = words
  line.hidden = words === ''
}

/** The line came back, or the page is looked at again: what waits goes at once. */
export function sendWhenBack(run: SurveyRun): void {
  const { signal } = run
  const again = () => {
    if (!isSent(run.draft)) sendSoon(run)
  }
  addEventListener('online', again, { signal })
  addEventListener('pageshow', again, { signal })
  addEventListener(
    'offline',
    () => {
      run.failures = Math.max(1, run.failures)
      sayKept(run, viewOf(run).words.kept.offline)
    },
    { signal },
  )
  addEventListener(
    'online',
    () => {
      if (isSent(run.draft)) {
        run.failures = 0
        sayKept(run, '')
      }
    },
    { signal },
  )
}
