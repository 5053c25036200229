import { PlusOutlined } from '@ant-design/icons'
import { type AutomaticRule, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { AutomaticRuleForm } from './AutomaticRuleForm.tsx'
import { RuleCard } from './RuleCard.tsx'

/** The rules in their order; the first that fits a voice answers it. */
export function RulesTab(): ReactNode {
  const text = useWords().automatic
  const format = useFormat()
  const mayWrite = usePermission('automatic.write')
  const [edited, setEdited] = useState<AutomaticRule | 'new'>()
  const rules = useCall(endpoints.listAutomaticRules)
  if (rules.error) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
  if (!rules.data) return <ListSkeleton rows={3} />
  const { items, stoppedAt, stoppedBy, isDemo } = rules.data
  const isAnyOn = items.some(({ isOn }) => isOn)
  const add = mayWrite ? (
    <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
      {text.rules.add}
    </Button>
  ) : null
  return (
    <>
      {isDemo ? <p className="automatic-note">{text.demo}</p> : null}
      {stoppedAt && !isAnyOn ? (
        <p className="automatic-note" role="status">
          {text.stop.last(stoppedBy ?? '', format.dateTime(stoppedAt))}
        </p>
      ) : null}
      {items.length === 0 ? (
        <EmptyState title={text.rules.empty} explanation={text.rules.emptyText}>
          {add}
        </EmptyState>
      ) : (
        <>
          <ul className="row-cards">
            {items.map((rule) => (
              <RuleCard key={rule.id} rule={rule} isDemo={isDemo} onEdit={() => setEdited(rule)} />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {edited ? (
        <AutomaticRuleForm
          rule={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </>
  )
}
