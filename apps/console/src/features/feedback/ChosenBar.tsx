import type { FeedbackItem } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { Decision } from './decision.ts'
import { RefusalForm } from './RefusalForm.tsx'
import { useDecide } from './use-decide.ts'

type ChosenBarProps = { rows: FeedbackItem[]; chosen: ReadonlySet<string>; onClear: () => void }

/** What can be done with all chosen rows; every deed can be taken back. */
export function ChosenBar({ rows, chosen, onClear }: ChosenBarProps): ReactNode {
  const words = useWords().feedback.many
  const { message } = App.useApp()
  const work = useDecide()
  const [isRefusing, setIsRefusing] = useState(false)
  const rowsOf = (states: FeedbackItem['publication'][]) =>
    rows.filter((row) => chosen.has(row.id) && states.includes(row.publication))
  const publishable = rowsOf(['pending', 'held', 'refused'])
  const refusable = rowsOf(['pending', 'held', 'published'])

  const decide = async (wanted: FeedbackItem[], decision: Decision) => {
    const isPublishing = decision.decision === 'publish'
    // A row does not say why it was refused; the way back needs to know.
    const before = await Promise.all(
      wanted.map(async (row) =>
        row.publication === 'refused' ? ((await work.readNow(row.id)) ?? { ...row, decision: null }) : row,
      ),
    )
    const { done } = await work.decide({
      voices: before.map((row) => ({ decision: null, ...row })),
      decision,
      textOf: isPublishing ? words.published : words.refused,
    })
    const failed = wanted.length - done
    // Nothing was done: what was chosen and typed stays for another try.
    if (failed > 0) message.warning(isPublishing ? words.failed(failed) : words.refuseFailed(failed))
    if (done === 0) return false
    setIsRefusing(false)
    onClear()
    return true
  }

  return (
    <div className="chosen-bar">
      <span role="status">{words.chosen(chosen.size)}</span>
      {isRefusing ? (
        <RefusalForm
          keptAs="many"
          isSaving={work.isDeciding}
          onCancel={() => setIsRefusing(false)}
          onRefuse={(code, reason) => decide(refusable, { decision: 'refuse', code, reason })}
        />
      ) : (
        <>
          <Button
            type="primary"
            loading={work.isDeciding}
            disabled={publishable.length === 0}
            onClick={() => void decide(publishable, { decision: 'publish' })}
          >
            {words.publish} ({publishable.length})
          </Button>
          <Button disabled={refusable.length === 0 || work.isDeciding} onClick={() => setIsRefusing(true)}>
            {words.refuse} ({refusable.length})…
          </Button>
          <Button type="text" onClick={onClear}>
            {words.clear}
          </Button>
        </>
      )}
    </div>
  )
}
