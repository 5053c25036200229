import { placeChoice, showRanking } from './rank-choices.ts'
import { questionOf, type SurveyRun } from './survey-run.ts'

/** Drags a choice by its grip to its place; taps and buttons do the same without. */
export function dragChoice(run: SurveyRun, down: PointerEvent): void {
  const grip = down.target instanceof Element ? down.target.closest<HTMLElement>('[data-grip]') : null
  const line = grip?.closest<HTMLElement>('[data-key]')
  const list = line?.closest<HTMLElement>('[data-ranked]')
  const key = line?.dataset.key
  if (!grip || !line || !list || key === undefined || down.button !== 0) return
  down.preventDefault()
  grip.setPointerCapture(down.pointerId)
  line.classList.add('is-dragged')
  const drag = new AbortController()
  const on = (name: 'pointermove' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void) =>
    grip.addEventListener(name, act, { signal: drag.signal })
  const end = () => {
    drag.abort()
    line.classList.remove('is-dragged')
    line.style.translate = ''
  }
  on('pointermove', ({ clientY }) => {
    line.style.translate = `0 ${clientY - down.clientY}px`
  })
  on('pointercancel', end)
  on('pointerup', ({ clientY }) => {
    end()
    if (Math.abs(clientY - down.clientY) < tremblePx || !questionOf(run, run.draft.at)) return
    const ranked = (list.dataset.ranked ?? '').split(' ').filter(Boolean)
    const place = linesAbove(list, { line, y: clientY })
    showRanking(run, { list, ranked: placeChoice(ranked, { key, place }), key, move: undefined })
  })
}

/** So far a finger moves that only rests. */
const tremblePx = 8

function linesAbove(list: HTMLElement, { line, y }: { line: HTMLElement; y: number }): number {
  return [...list.querySelectorAll('[data-key]')].filter((one) => {
    const { top, height } = one.getBoundingClientRect()
    return one !== line && top + height / 2 < y
  }).length
}
