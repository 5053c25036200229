import { useCaseList } from './use-case-list.ts'
import type { CasePlace } from './use-case-place.ts'

export type Neighbours = { next: (() => void) | undefined; previous: (() => void) | undefined }

/** The cases before and after the open one in the list one came from. */
export function useNeighbours(place: CasePlace): Neighbours {
  const list = useCaseList(place.search)
  const at = list.rows.findIndex(({ row }) => row.id === place.id)
  if (at >= list.rows.length - 5) list.loadMore()
  const stepTo = (index: number) => {
    const id = at < 0 ? undefined : list.rows[index]?.row.id
    return id === undefined ? undefined : () => place.open(id, { isReplacing: true })
  }
  return { next: stepTo(at + 1), previous: stepTo(at - 1) }
}
