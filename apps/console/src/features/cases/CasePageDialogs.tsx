import type { CaseDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { AssignDialog } from './AssignDialog.tsx'
import type { AskedOfCase } from './CaseHead.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { StateDialog } from './StateDialog.tsx'
import type { CaseChange } from './use-case-change.ts'
import type { CasePlace } from './use-case-place.ts'

type CasePageDialogsProps = {
  asked: AskedOfCase
  detail: CaseDetail
  change: CaseChange
  place: CasePlace
  onClose: () => void
}

/** The questions before a change of the case at hand. */
export function CasePageDialogs({ asked, detail, change, place, onClose }: CasePageDialogsProps): ReactNode {
  const words = useWords()
  const { entries } = words.casePage
  if (asked.kind === 'merge')
    return <MergeDialog detail={detail} change={change} place={place} onClose={onClose} />
  if (asked.kind === 'split')
    return <SplitDialog detail={detail} change={change} place={place} onClose={onClose} />
  if (asked.kind === 'assign')
    return (
      <AssignDialog
        count={1}
        departmentId={detail.department?.id ?? null}
        assigneeId={detail.assignee?.id ?? null}
        isBusy={change.isBusy}
        onClose={onClose}
        onAssign={(handOver, name) => {
          onClose()
          void change.change({
            change: { kind: 'assign', ...handOver },
            says: entries.toPerson(name),
            done: words.cases.many.assigned(name),
          })
        }}
      />
    )
  return (
    <StateDialog
      from={[detail.state]}
      wanted={asked.state}
      count={1}
      isBusy={change.isBusy}
      onClose={onClose}
      onMove={(state, reason) => {
        onClose()
        const name = words.cases.states[state]
        void change.change({
          change: { kind: 'state', state, reason },
          says: entries.state(name),
          done: words.cases.many.moved(name),
        })
      }}
    />
  )
}
