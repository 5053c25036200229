import { aspectCodes, type CaseFilter, caseStates, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { FilterChoice } from '../feedback/FilterChoice.tsx'
import { ProductFilter } from '../feedback/ProductFilter.tsx'
import { useTierNames } from './use-tier-names.ts'
import { useTopicName } from './use-topic-name.ts'

type CaseFilterPanelProps = {
  filter: CaseFilter
  onFilter: (filter: CaseFilter) => void
  onDone: () => void
}

/** All filters of the list. */
export function CaseFilterPanel({ filter, onFilter, onDone }: CaseFilterPanelProps): ReactNode {
  const words = useWords().cases
  const { names } = words.filter
  const topicName = useTopicName()
  const tiers = useTierNames()
  const departments = useCall(endpoints.listDepartments)
  const colleagues = useCall(endpoints.listColleagues)
  const set = (part: Partial<CaseFilter>) => onFilter({ ...filter, ...part })
  return (
    <div className="filter-panel">
      <FilterChoice
        label={names.state}
        value={filter.state}
        options={caseStates.map((state) => ({ value: state, label: words.states[state] }))}
        onChoose={(state) => set({ state })}
      />
      <FilterChoice
        label={names.departmentId}
        value={filter.departmentId}
        options={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(departmentId) => set({ departmentId })}
      />
      <FilterChoice
        label={names.assigneeId}
        value={filter.assigneeId}
        options={(colleagues.data?.items ?? []).map(({ memberId, name }) => ({
          value: memberId,
          label: name,
        }))}
        onChoose={(assigneeId) => set({ assigneeId })}
      />
      <FilterChoice
        label={names.tier}
        value={filter.tier}
        options={Object.entries(tiers).map(([value, label]) => ({ value, label }))}
        onChoose={(tier) => set({ tier })}
      />
      <FilterChoice
        label={names.topic}
        value={filter.topic}
        options={aspectCodes.map((code) => ({ value: code, label: topicName(code) }))}
        onChoose={(topic) => set({ topic })}
      />
      <ProductFilter value={filter.productId} onChoose={(productId) => set({ productId })} />
      <Button className="filter-done" type="primary" onClick={onDone}>
        {words.filter.done}
      </Button>
    </div>
  )
}
