import { useCallback, useMemo, useRef, useState } from 'react'

export type Chosen = {
  ids: ReadonlySet<string>
  /** With `isRange` everything between the last choice and this one is chosen too. */
  choose: (id: string, isChosen: boolean, isRange: boolean) => void
  toggle: (id: string) => void
  chooseAll: () => void
  clear: () => void
}

/** The rows chosen for something to be done with all of them. */
export function useChosen(shownIds: readonly string[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string>(undefined)
  const choose = useCallback(
    (id: string, isChosen: boolean, isRange: boolean) => {
      const wanted = isRange ? between(shownIds, last.current, id) : [id]
      last.current = id
      setIds((before) => {
        const next = new Set(before)
        for (const one of wanted) {
          if (isChosen) next.add(one)
          else next.delete(one)
        }
        return next
      })
    },
    [shownIds],
  )
  return useMemo(
    () => ({
      ids,
      choose,
      toggle: (id: string) => choose(id, !ids.has(id), false),
      chooseAll: () => setIds(new Set(shownIds)),
      clear: () => setIds(new Set()),
    }),
    [ids, choose, shownIds],
  )
}

function between(ids: readonly string[], first: string | undefined, last: string): string[] {
  const from = first === undefined ? -1 : ids.indexOf(first)
  const to = ids.indexOf(last)
  if (from < 0 || to < 0) return [last]
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1)
}
