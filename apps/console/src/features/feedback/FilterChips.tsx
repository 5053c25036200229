import { CloseOutlined } from '@ant-design/icons'
import { endpoints, type FeedbackFilter, type FeedbackItem } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { filtersInUse, withoutFilter } from './feedback-search.ts'
import { nameFilter } from './name-filter.ts'

type FilterChipsProps = {
  filter: FeedbackFilter
  /** Rows at hand, which may know the customer's name. */
  rows: FeedbackItem[]
  onFilter: (filter: FeedbackFilter) => void
}

/** The filters in use; one click takes one away. */
export function FilterChips({ filter, rows, onFilter }: FilterChipsProps): ReactNode {
  const words = useWords()
  const text = words.feedback.filter
  const format = useFormat()
  const product = useCall(
    endpoints.readProduct,
    { params: { id: filter.productId ?? '' } },
    { isWanted: filter.productId !== undefined },
  )
  const used = filtersInUse(filter)
  if (used.length === 0) return null
  const known = {
    product: product.data?.name,
    customer: rows.find((row) => row.author?.id === filter.customerId)?.author?.name ?? undefined,
  }
  return (
    <ul className="chips" aria-label={text.inUse}>
      {used.map((name) => {
        const label = nameFilter(name, { filter, words, format, known })
        return (
          <li key={name}>
            <button
              type="button"
              className="chip"
              aria-label={text.remove(label)}
              onClick={() => onFilter(withoutFilter(filter, name))}
            >
              <span>{label}</span>
              <CloseOutlined aria-hidden="true" />
            </button>
          </li>
        )
      })}
      {used.length > 1 ? (
        <li>
          <Button type="link" size="small" onClick={() => onFilter({})}>
            {text.clearAll}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
