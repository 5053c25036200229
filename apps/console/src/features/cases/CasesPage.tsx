import '../feedback/feedback.css'
import './cases.css'
import { type CaseItem, endpoints } from '@echoloop/contract'
import { type ReactNode, useMemo, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { SavedViews } from '../feedback/SavedViews.tsx'
import { UndoProvider } from '../feedback/UndoProvider.tsx'
import { CaseBoard } from './CaseBoard.tsx'
import { type AskedChange, CaseDialogs } from './CaseDialogs.tsx'
import { CaseRows } from './CaseRows.tsx'
import { CaseTools } from './CaseTools.tsx'
import { CaseViewTabs } from './CaseViewTabs.tsx'
import { ChosenCasesBar } from './ChosenCasesBar.tsx'
import { queryOfCases } from './case-search.ts'
import { useCaseKeys } from './use-case-keys.ts'
import { useCaseList } from './use-case-list.ts'
import { type CasePlace, useCasePlace } from './use-case-place.ts'
import { useChosen } from './use-chosen.ts'

/** The cases room: views, filters, and the cases as a list or as a board. */
export function CasesPage(): ReactNode {
  const words = useWords().cases
  const place = useCasePlace()
  const total = useCall(endpoints.countCases, { query: place.search.filter }, { keepsLast: true })
  return (
    <UndoProvider>
      <div className="cases">
        <PageHeader
          title={words.title}
          note={
            <span aria-live="polite" className={total.isPlaceholderData ? 'is-stale' : undefined}>
              {total.data ? words.total(total.data.count) : words.counting}
            </span>
          }
        >
          <SavedViews room="cases" query={queryOfCases(place.search)} readyMade={[]} />
        </PageHeader>
        <CaseViewTabs place={place} />
        <CaseTools place={place} />
        {place.search.shape === 'board' ? <CaseBoard place={place} /> : <CaseListPane place={place} />}
      </div>
    </UndoProvider>
  )
}

type Asking = { asked: AskedChange; rows: CaseItem[] }

function CaseListPane({ place }: { place: CasePlace }): ReactNode {
  const list = useCaseList(place.search)
  const ids = useMemo(() => list.rows.map(({ row }) => row.id), [list.rows])
  const chosen = useChosen(ids)
  const [asking, setAsking] = useState<Asking>()
  useCaseKeys({ place, list, chosen, onAsk: (asked, rows) => setAsking({ asked, rows }) })
  const chosenRows = list.rows.flatMap(({ row }) => (chosen.ids.has(row.id) ? [row] : []))
  return (
    <>
      <CaseRows place={place} list={list} chosen={chosen} />
      {chosenRows.length > 0 ? (
        <ChosenCasesBar
          rows={chosenRows}
          onAsk={(asked) => setAsking({ asked, rows: chosenRows })}
          onAll={chosen.chooseAll}
          onClear={chosen.clear}
        />
      ) : null}
      {asking ? (
        <CaseDialogs
          {...asking}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined)
            chosen.clear()
          }}
        />
      ) : null}
    </>
  )
}
