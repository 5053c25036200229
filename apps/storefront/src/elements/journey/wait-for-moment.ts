import type { AskRule } from '@echoloop/contract'

const awayMs = 1000

/** Calls back once when the moment of a rule has come. `signal` ends the waiting. */
export function waitForMoment(
  { moment, after, event }: Pick<AskRule, 'moment' | 'after' | 'event'>,
  { signal, isDue }: { signal: AbortSignal; isDue: () => void },
): void {
  const ending = new AbortController()
  signal.addEventListener('abort', () => ending.abort(), { once: true })
  const options = { signal: ending.signal, passive: true }
  const come = () => {
    if (ending.signal.aborted) return
    ending.abort()
    isDue()
  }
  if (moment === 'load') queueMicrotask(come)
  if (moment === 'seconds') {
    const timer = setTimeout(come, (after ?? 1) * 1000)
    ending.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  if (moment === 'scroll') {
    const look = () => {
      if (scrolledPercent() >= (after ?? 100)) come()
    }
    addEventListener('scroll', look, options)
    look()
  }
  if (moment === 'exit') watchLeaving(come, options)
  if (moment === 'event') {
    addEventListener(
      'echoloop-event',
      (told) => {
        if (told instanceof CustomEvent && told.detail === event) come()
      },
      options,
    )
  }
}

/** The mouse leaves through the top of the window; without a mouse, whoever went to another tab comes back. */
function watchLeaving(come: () => void, options: { signal: AbortSignal; passive: boolean }): void {
  document.addEventListener(
    'mouseout',
    (event) => {
      if (event.relatedTarget === null && event.clientY <= 0) come()
    },
    options,
  )
  let leftAt = 0
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') leftAt = performance.now()
      else if (leftAt > 0 && performance.now() - leftAt > awayMs) come()
    },
    options,
  )
}

function scrolledPercent(): number {
  const { scrollHeight, clientHeight } = document.documentElement
  const way = scrollHeight - clientHeight
  return way <= 0 ? 100 : (100 * scrollY) / way
}
