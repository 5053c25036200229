import { choicesFor } from '@echoloop/survey'
import { fillWords } from '../../surveys/fill-words.ts'
import { renderLiveRanking } from '../../surveys/render-ranking.ts'
import { authorWords } from '../../surveys/survey-view.ts'
import { safeFragment } from '../safe-fragment.ts'
import { questionOf, type SurveyRun, sayAloud, viewOf } from './survey-run.ts'

/** Tap to rank, tap again to take out, buttons to move: each says aloud what it did. */
export function rankByTap(run: SurveyRun, target: Element): boolean {
  const line = target.closest<HTMLElement>('[data-key]')
  const list = line?.closest<HTMLElement>('[data-ranked]')
  const key = line?.dataset.key
  if (!list || key === undefined) return false
  const ranked = (list.dataset.ranked ?? '').split(' ').filter(Boolean)
  const move = target.closest<HTMLElement>('[data-move]')?.dataset.move
  const place = ranked.indexOf(key)
  const changed = move ? moved(ranked, { place, by: move === 'up' ? -1 : 1 }) : toggled(ranked, key)
  showRanking(run, { list, ranked: changed, key, move })
  return true
}

function toggled(ranked: readonly string[], key: string): string[] {
  return ranked.includes(key) ? ranked.filter((one) => one !== key) : [...ranked, key]
}

function moved(ranked: readonly string[], { place, by }: { place: number; by: number }): string[] {
  const order = [...ranked]
  const [taken] = order.splice(place, 1)
  if (taken !== undefined) order.splice(Math.max(0, place + by), 0, taken)
  return order
}

/** The order with a choice at this place, counted from 0; behind the last ranked one it is the last. */
export function placeChoice(
  ranked: readonly string[],
  { key, place }: { key: string; place: number },
): string[] {
  const others = ranked.filter((one) => one !== key)
  return [...others.slice(0, place), key, ...others.slice(place)]
}

type Drawn = { list: HTMLElement; ranked: readonly string[]; key: string; move: string | undefined }

/** Draws the order anew, keeps the focus at the choice, and says aloud where it stands. */
export function showRanking(run: SurveyRun, { list, ranked, key, move }: Drawn): void {
  const question = questionOf(run, run.draft.at)
  if (!question) return
  const view = viewOf(run)
  const choices = choicesFor(question, view.state)
  const drawn = safeFragment(renderLiveRanking(view, { choices, ranked }).toString())
  const fresh = drawn.querySelector<HTMLElement>('[data-ranked]')
  list.replaceWith(drawn)
  const line = fresh?.querySelector(`[data-key="${CSS.escape(key)}"]`)
  const wanted = line?.querySelector<HTMLButtonElement>(move ? `[data-move=${move}]` : '.take')
  ;(wanted?.disabled ? line?.querySelector<HTMLElement>('.take') : wanted)?.focus()
  const choice = choices.find((one) => one.key === key)
  const place = ranked.indexOf(key) + 1
  const values = { name: authorWords(view, choice?.text), place, count: choices.length }
  sayAloud(run, fillWords(place > 0 ? view.words.ranking.ranked : view.words.ranking.unranked, values))
  run.form.dispatchEvent(new Event('input'))
  fresh?.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }))
}
