import { endpoints, type Touchpoint, touchpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import type { RulesSearch } from './journey-search.ts'
import { RuleCard } from './RuleCard.tsx'
import { RuleForm } from './RuleForm.tsx'

/** Which survey is asked where and when. */
export function RulesSection(): ReactNode {
  const words = useWords().journey
  const text = words.rules
  const search = useSearch({ from: '/shell/journey/rules' })
  const navigate = useNavigate({ from: '/journey/rules' })
  const mayWrite = usePermission('survey.write')
  const rules = useCall(endpoints.listTouchpointRules, {})
  const items = rules.data?.items ?? []
  const shown = items.filter(({ touchpoint }) => !search.touchpoint || touchpoint === search.touchpoint)
  const go = (next: RulesSearch) => void navigate({ search: next, replace: true })
  const here = search.touchpoint ? { touchpoint: search.touchpoint } : {}
  const make = () => go({ ...here, rule: 'new' })
  useShortcut('n', text.make, make)
  const open = items.find(({ id }) => id === search.rule)
  return (
    <div className="stack">
      <p className="quiet">{text.note}</p>
      <div className="journey-head">
        <select
          className="field"
          aria-label={words.events.touchpoint}
          value={search.touchpoint ?? ''}
          onChange={({ target }) => {
            const chosen = touchpoints.find((one) => one === target.value)
            go(chosen ? { touchpoint: chosen } : {})
          }}
        >
          <option value="">{words.events.everywhere}</option>
          {touchpoints.map((one) => (
            <option key={one} value={one}>
              {words.touchpoints[one]}
            </option>
          ))}
        </select>
        {mayWrite ? (
          <Button type="primary" onClick={make}>
            {text.make}
          </Button>
        ) : null}
      </div>
      {rules.error && !rules.data ? (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
      ) : null}
      {rules.isPending ? <ListSkeleton rows={3} /> : null}
      {rules.data && shown.length === 0 ? (
        <EmptyState title={text.none.title} explanation={text.none.explanation}>
          {mayWrite ? <Button onClick={make}>{text.make}</Button> : null}
        </EmptyState>
      ) : null}
      <ul className="rule-cards">
        {shown.map((rule) => (
          <RuleCard key={rule.id} rule={rule} onEdit={() => go({ ...here, rule: rule.id })} />
        ))}
      </ul>
      {mayWrite && (open || search.rule === 'new') ? (
        <RuleForm rule={open} touchpoint={touchpointOf(search)} onClose={() => go(here)} />
      ) : null}
    </div>
  )
}

function touchpointOf({ touchpoint }: RulesSearch): Touchpoint {
  return touchpoint ?? 'payment'
}
