import { fillWords } from '../../surveys/fill-words.ts'
import { sayKept } from './keep-sending.ts'
import { sendOut } from './send-out.ts'
import { showNow } from './show-step.ts'
import { beginDraft, isSent } from './survey-draft.ts'
import { type SurveyRun, viewOf } from './survey-run.ts'

/** Nobody has touched the device for so long: whoever was there is gone. */
const idleS = 30
/** The last seconds are counted aloud, so that a slow reader can stay. */
const warnS = 10
const thanksS = 10
/** As often what waits is sent again. */
const outMs = 20_000

/**
 * A device for many, such as a tablet at the counter: one person after the other, nothing of one is left for the next.
 * What could not be sent is kept by itself, without a way to read it here.
 */
export function startKiosk(run: SurveyRun): void {
  const { section, signal } = run
  let left = idleS
  let isOver = false
  const restart = () => {
    if (!isSent(run.draft)) run.store.putOut(run.draft)
    run.store.forget()
    run.draft = beginDraft(run.data)
    isOver = false
    left = idleS
    sayKept(run, '')
    showNow(run, true)
  }
  run.onEnd = () => {
    if (isOver) return
    isOver = true
    left = thanksS
  }
  const touched = () => {
    if (isOver) return
    left = idleS
    sayKept(run, '')
  }
  for (const name of ['pointerdown', 'keydown', 'input'])
    section.addEventListener(name, touched, { signal, capture: true })
  const ticking = setInterval(() => {
    const hasBegun = Object.keys(run.draft.answers).length > 0 || run.draft.typing !== undefined
    if (!hasBegun && !isOver) return
    left -= 1
    const { words } = viewOf(run)
    if (left <= 0) restart()
    else if (isOver) sayKept(run, fillWords(words.kiosk.next, { seconds: left }))
    else if (left <= warnS) sayKept(run, fillWords(words.kiosk.still, { seconds: left }))
  }, 1000)
  signal.addEventListener('abort', () => clearInterval(ticking), { once: true })
  section.addEventListener('pointerup', fillScreen, { signal, once: true })
  void stayAwake(signal)
  const kept = run.store.read()
  if (kept && 'answers' in kept && !isSent(kept)) run.store.putOut(kept)
  const sending = setInterval(() => void sendOut(run), outMs)
  signal.addEventListener('abort', () => clearInterval(sending), { once: true })
  restart()
}

/** Only a person's own touch may fill the screen. */
function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** The screen stays on where the browser can; it lets go whenever the page is hidden. */
async function stayAwake(signal: AbortSignal): Promise<void> {
  if (!('wakeLock' in navigator)) return
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask, { signal })
  ask()
}
