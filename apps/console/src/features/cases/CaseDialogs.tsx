import type { CaseItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { type ChosenState, statesFrom } from './chosen-state.ts'
import { StateDialog } from './StateDialog.tsx'
import { useBulk } from './use-bulk.ts'

/** What is being asked of some cases. */
export type AskedChange = { kind: 'assign' } | { kind: 'state'; state: ChosenState }

type CaseDialogsProps = {
  asked: AskedChange
  rows: CaseItem[]
  onDone: () => void
  onClose: () => void
}

/** The questions before a change of one or many cases: who gets them, or which state and why. */
export function CaseDialogs({ asked, rows, onDone, onClose }: CaseDialogsProps): ReactNode {
  const words = useWords().cases
  const work = useBulk()
  if (asked.kind === 'assign')
    return (
      <AssignDialog
        count={rows.length}
        departmentId={sameOf(rows.map((row) => row.department?.id ?? null))}
        assigneeId={sameOf(rows.map((row) => row.assignee?.id ?? null))}
        isBusy={work.isBusy}
        onClose={onClose}
        onAssign={(handOver, name) =>
          void work
            .change(rows, { change: { kind: 'assign', ...handOver }, text: words.many.assigned(name) })
            .then(onDone)
        }
      />
    )
  const movable = rows.filter((row) => statesFrom([row.state]).includes(asked.state))
  return (
    <StateDialog
      from={movable.map((row) => row.state)}
      wanted={asked.state}
      count={movable.length}
      isBusy={work.isBusy}
      onClose={onClose}
      onMove={(state, reason) =>
        void work
          .change(movable, {
            change: { kind: 'state', state, reason },
            text: words.many.moved(words.states[state]),
          })
          .then(onDone)
      }
    />
  )
}

function sameOf(values: (string | null)[]): string | null {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}
