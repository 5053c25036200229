import { type RefObject, useRef } from 'react'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'

/** Moves through the tasks of a list by j and k; a and e press the buttons of the one that has the focus. */
export function useTaskKeys(): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const { keys } = useWords().tasks
  useShortcut('j', keys.next, () => focusBeside(list.current, 1))
  useShortcut('k', keys.previous, () => focusBeside(list.current, -1))
  useShortcut('a', keys.accept, () => press('accept'))
  useShortcut('e', keys.done, () => press('done'))
  return list
}

function focusBeside(list: HTMLElement | null, step: 1 | -1): void {
  const cards = [...(list?.querySelectorAll<HTMLElement>('.task-card') ?? [])]
  const here = cards.findIndex((card) => card.contains(document.activeElement))
  const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), cards.length - 1)
  cards[next]?.focus()
}

function press(step: 'accept' | 'done'): void {
  const card = document.activeElement?.closest('.task-card')
  card?.querySelector<HTMLButtonElement>(`button[data-step="${step}"]`)?.click()
}
