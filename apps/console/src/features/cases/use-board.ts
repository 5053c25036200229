import { type CaseItem, endpoints } from '@echoloop/contract'
import { type PagesOfCall, useCallPages } from '../../call/use-call-pages.ts'
import { type BoardState, boardStates } from './board-columns.ts'
import type { CaseSearch } from './case-search.ts'

type Column = { rows: CaseItem[]; isLoading: boolean }

export type Board = {
  columns: Record<BoardState, Column>
  rowOf: (id: string) => CaseItem | undefined
  /** How many cases stand in a column, shown or not; undefined until counted. */
  countOf: (state: BoardState, byState: Readonly<Record<string, number>> | undefined) => number | undefined
  error: Error | null
  askAgain: () => void
}

const cardsPerColumn = 30

/** The columns of the board, each the first cases of its state. */
export function useBoard(search: Pick<CaseSearch, 'filter' | 'order'>): Board {
  const fresh = useColumn(search, 'new')
  const open = useColumn(search, 'open')
  const reopened = useColumn(search, 'reopened')
  const waitingCustomer = useColumn(search, 'waiting-customer')
  const waitingOthers = useColumn(search, 'waiting-others')
  const resolved = useColumn(search, 'resolved')
  const all = [fresh, open, reopened, waitingCustomer, waitingOthers, resolved]
  const columns = {
    new: columnOfPages(fresh),
    open: {
      rows: [...reopened.rows, ...open.rows].toSorted((a, b) => b.priority - a.priority),
      isLoading: open.isLoading || reopened.isLoading,
    },
    'waiting-customer': columnOfPages(waitingCustomer),
    'waiting-others': columnOfPages(waitingOthers),
    resolved: columnOfPages(resolved),
  }
  return {
    columns,
    rowOf: (id) => boardStates.flatMap((state) => columns[state].rows).find((row) => row.id === id),
    countOf: (state, byState) => {
      if (!byState) return undefined
      return (byState[state] ?? 0) + (state === 'open' ? (byState.reopened ?? 0) : 0)
    },
    error: all.find((pages) => pages.error && pages.rows.length === 0)?.error ?? null,
    askAgain: () => {
      for (const pages of all) pages.askAgain()
    },
  }
}

function useColumn(
  search: Pick<CaseSearch, 'filter' | 'order'>,
  state: BoardState | 'reopened',
): PagesOfCall<CaseItem> {
  const query = { ...search.filter, state, order: search.order, limit: cardsPerColumn }
  return useCallPages(endpoints.listCases, { query })
}

function columnOfPages(pages: PagesOfCall<CaseItem>): Column {
  return { rows: pages.rows, isLoading: pages.isLoading }
}
