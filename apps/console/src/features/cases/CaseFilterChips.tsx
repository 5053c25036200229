import { CloseOutlined } from '@ant-design/icons'
import { type CaseFilter, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'
import { type CaseFilterName, caseFiltersInUse, withoutCaseFilter } from './case-search.ts'
import { useTierNames } from './use-tier-names.ts'
import { useTopicName } from './use-topic-name.ts'

type CaseFilterChipsProps = { filter: CaseFilter; onFilter: (filter: CaseFilter) => void }

/** The filters in use; one click takes one away. */
export function CaseFilterChips({ filter, onFilter }: CaseFilterChipsProps): ReactNode {
  const words = useWords().cases.filter
  const labelOf = useChipLabel(filter)
  const used = caseFiltersInUse(filter)
  if (used.length === 0) return null
  return (
    <ul className="chips" aria-label={words.inUse}>
      {used.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={words.remove(labelOf(name))}
            onClick={() => onFilter(withoutCaseFilter(filter, name))}
          >
            <span>{labelOf(name)}</span>
            <CloseOutlined aria-hidden="true" />
          </button>
        </li>
      ))}
      {used.length > 1 ? (
        <li>
          <Button type="link" size="small" onClick={() => onFilter({ view: filter.view })}>
            {words.clearAll}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

/** What a chip says: the filter in the reader's words, with the names that the data knows. */
function useChipLabel(filter: CaseFilter): (name: CaseFilterName) => string {
  const words = useWords().cases
  const text = words.filter
  const topicName = useTopicName()
  const tiers = useTierNames()
  const has = (name: CaseFilterName) => ({ isWanted: filter[name] !== undefined })
  const product = useCall(endpoints.readProduct, { params: { id: filter.productId ?? '' } }, has('productId'))
  const departments = useCall(endpoints.listDepartments, {}, has('departmentId'))
  const colleagues = useCall(endpoints.listColleagues, {}, has('assigneeId'))
  const labels: Record<CaseFilterName, () => string> = {
    q: () => `${text.names.q}: ${filter.q ?? ''}`,
    state: () => nameOf(words.states, filter.state ?? ''),
    departmentId: () =>
      departments.data?.items.find(({ id }) => id === filter.departmentId)?.name ?? text.oneDepartment,
    assigneeId: () =>
      colleagues.data?.items.find(({ memberId }) => memberId === filter.assigneeId)?.name ?? text.oneMember,
    tier: () => nameOf(tiers, filter.tier ?? ''),
    topic: () => topicName(filter.topic ?? ''),
    productId: () => product.data?.name ?? text.oneProduct,
    customerId: () => text.oneCustomer,
    orderId: () => text.oneOrder,
    feedbackId: () => text.oneFeedback,
  }
  return (name) => labels[name]()
}
