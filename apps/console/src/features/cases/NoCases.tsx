import { Button } from 'antd'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { caseFiltersInUse } from './case-search.ts'
import type { CasePlace } from './use-case-place.ts'

/** Nothing in this view: says why, and what to do. */
export function NoCases({ place }: { place: CasePlace }): ReactNode {
  const words = useWords().cases
  const mayRule = usePermission('case-rule.write')
  const { filter } = place.search
  if (caseFiltersInUse(filter).length > 0)
    return (
      <EmptyState title={words.empty.filtered} explanation={words.empty.filteredHint}>
        <Button onClick={() => place.filterBy({ view: filter.view })}>{words.filter.clearAll}</Button>
      </EmptyState>
    )
  if (filter.view === 'mine')
    return (
      <EmptyState title={words.empty.mine} explanation={words.empty.mineHint}>
        <AppLink href={place.viewHref('unassigned')}>{words.views.unassigned}</AppLink>
        <AppLink href={place.viewHref('all')}>{words.views.all}</AppLink>
      </EmptyState>
    )
  if (filter.view !== 'all')
    return (
      <EmptyState
        title={filter.view === 'soon' ? words.empty.soon : words.empty.view}
        explanation={filter.view === 'soon' ? words.empty.soonHint : undefined}
      >
        <AppLink href={place.viewHref('all')}>{words.views.all}</AppLink>
      </EmptyState>
    )
  return (
    <EmptyState title={words.empty.none} explanation={words.empty.noneHint}>
      <AppLink href="/feedback?answer=waiting">{words.empty.toFeedback}</AppLink>
      {mayRule ? <AppLink href="/settings/case-rules">{words.empty.toRules}</AppLink> : null}
    </EmptyState>
  )
}
