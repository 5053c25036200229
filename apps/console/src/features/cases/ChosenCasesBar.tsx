import type { CaseItem } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { MakePlanLink } from '../plans/MakePlanLink.tsx'
import type { AskedChange } from './CaseDialogs.tsx'
import { statesFrom } from './chosen-state.ts'

type ChosenCasesBarProps = {
  rows: CaseItem[]
  onAsk: (asked: AskedChange) => void
  onAll: () => void
  onClear: () => void
}

/** What can be done with all chosen cases; every deed can be taken back. */
export function ChosenCasesBar({ rows, onAsk, onAll, onClear }: ChosenCasesBarProps): ReactNode {
  const words = useWords().cases.many
  const canMove = (state: 'resolved' | 'waiting-customer' | 'closed') =>
    rows.some((row) => statesFrom([row.state]).includes(state))
  return (
    <div className="chosen-bar">
      <span role="status">{words.chosen(rows.length)}</span>
      <Button type="primary" onClick={() => onAsk({ kind: 'assign' })}>
        {words.assign}
      </Button>
      {(['resolved', 'waiting-customer', 'closed'] as const).map((state) => (
        <Button key={state} disabled={!canMove(state)} onClick={() => onAsk({ kind: 'state', state })}>
          {words[state]}
        </Button>
      ))}
      <MakePlanLink caseIds={rows.map(({ id }) => id)} label={words.plan} />
      <Button type="text" onClick={onAll}>
        {words.all}
      </Button>
      <Button type="text" onClick={onClear}>
        {words.clear}
      </Button>
    </div>
  )
}
