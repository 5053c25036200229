import { AppstoreOutlined, BarsOutlined, FilterOutlined, UpOutlined } from '@ant-design/icons'
import { caseOrders } from '@echoloop/contract'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { SearchField } from '../../parts/SearchField.tsx'
import { useWords } from '../../words/use-words.ts'
import { CaseFilterChips } from './CaseFilterChips.tsx'
import { CaseFilterPanel } from './CaseFilterPanel.tsx'
import { caseFiltersInUse } from './case-search.ts'
import type { CasePlace } from './use-case-place.ts'

/** Search, filters, order, and the choice between list and board. */
export function CaseTools({ place }: { place: CasePlace }): ReactNode {
  const words = useWords().cases
  const { filter, order, shape, ignored } = place.search
  const [isFiltering, setIsFiltering] = useState(false)
  const usedCount = caseFiltersInUse(filter).filter((name) => name !== 'q').length
  const filterNames: Readonly<Record<string, string>> = words.filter.names
  return (
    <div className="case-tools">
      <div className="case-tool-row">
        <SearchField
          label={words.search.placeholder}
          value={filter.q ?? ''}
          onSearch={(q) => place.filterBy({ ...filter, q: q === '' ? undefined : q })}
        />
        <Button
          icon={isFiltering ? <UpOutlined /> : <FilterOutlined />}
          aria-expanded={isFiltering}
          onClick={() => setIsFiltering(!isFiltering)}
        >
          {words.filter.open(usedCount)}
        </Button>
        <span className="dialog-gap" />
        {shape === 'list' ? (
          <Select
            aria-label={words.orders.label}
            variant="borderless"
            value={order}
            popupMatchSelectWidth={false}
            options={caseOrders.map((one) => ({ value: one, label: words.orders[one] }))}
            onChange={place.orderBy}
          />
        ) : null}
        <fieldset className="shape-choice">
          <legend className="sr-only">{words.shapes.label}</legend>
          {(['list', 'board'] as const).map((one) => (
            <Button
              key={one}
              type={shape === one ? 'default' : 'text'}
              icon={one === 'list' ? <BarsOutlined /> : <AppstoreOutlined />}
              aria-pressed={shape === one}
              onClick={() => place.showAs(one)}
            >
              {words.shapes[one]}
            </Button>
          ))}
        </fieldset>
      </div>
      {isFiltering ? (
        <CaseFilterPanel filter={filter} onFilter={place.filterBy} onDone={() => setIsFiltering(false)} />
      ) : null}
      <CaseFilterChips filter={filter} onFilter={place.filterBy} />
      {ignored.length > 0 ? (
        <p className="voice-ignored" role="status">
          {words.filter.ignored(ignored.map((name) => filterNames[name] ?? name).join(words.comma))}
        </p>
      ) : null}
    </div>
  )
}
