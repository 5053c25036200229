import { endpoints } from '@echoloop/contract'
import { useRef } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import type { ModerationPlace } from './use-moderation-place.ts'

export type Walk = {
  next: (() => void) | undefined
  previous: (() => void) | undefined
  /** Opens the first review of the list. */
  first: (() => void) | undefined
  /** Opens whatever comes after the open one, as it leaves the list; back to the list when nothing does. */
  goOn: () => void
  /** Place of the open review among those loaded, from 1; 0 when it is not among them. */
  at: number
}

/** The reviews before and after the open one in the list one came from. */
export function useWalk(place: ModerationPlace): Walk {
  const { filter, order } = place.search
  const list = useCallPages(endpoints.listQueue, { query: { ...filter, order, limit: 50 } })
  const ids = list.rows.map(({ id }) => id)
  const found = ids.indexOf(place.id ?? '')
  // A decided review leaves the list before the next one opens: its place is remembered.
  const lastPlace = useRef(0)
  if (found >= 0) lastPlace.current = found
  if (found >= ids.length - 5 && list.hasMore && !list.isLoadingMore) list.loadMore()
  const stepTo = (index: number) => {
    const id = ids[index]
    return id === undefined || id === place.id ? undefined : () => place.open(id, { isReplacing: true })
  }
  const after = found >= 0 ? found + 1 : lastPlace.current
  const others = ids.filter((id) => id !== place.id)
  const following = ids[after] ?? others.at(-1)
  return {
    next: stepTo(after),
    previous: found >= 0 ? stepTo(found - 1) : undefined,
    first: others[0] === undefined ? undefined : () => place.open(others[0] ?? '', { isReplacing: true }),
    goOn: () => {
      if (following !== undefined && following !== place.id) place.open(following, { isReplacing: true })
      else place.close()
    },
    at: found + 1,
  }
}
