import { endpoints, type ImportProduct } from '@echoloop/contract'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { chosenValue, wholeDecisions } from './product-decisions.ts'

type ProductChoiceProps = {
  product: ImportProduct
  mayMake: boolean
  onDecide: (value: string | undefined) => void
}

/** What one unknown product is: one that is known, a new one, or none. */
export function ProductChoice({ product, mayMake, onDecide }: ProductChoiceProps): ReactNode {
  const words = useWords().imports.products
  const [typed, setTyped] = useState('')
  const found = useCall(
    endpoints.listProducts,
    { query: { q: typed, limit: 10 } },
    { isWanted: typed !== '', keepsLast: true },
  )
  const known = typed === '' ? product.suggestions : (found.data?.items ?? [])
  const chosen = product.product
  const listed = chosen && !known.some(({ id }) => id === chosen.id) ? [chosen, ...known] : known
  const whole = wholeDecisions.filter((decision) => mayMake || decision !== 'new')
  return (
    <Select<string>
      className="product-choice"
      aria-label={words.choiceFor(product.label)}
      allowClear
      showSearch={{ filterOption: false, onSearch: (text) => setTyped(text.trim().slice(0, 100)) }}
      placeholder={words.undecided}
      value={chosenValue(product)}
      notFoundContent={words.noneFound}
      options={[
        {
          label: typed === '' ? words.similar : words.found,
          options: listed.map(({ id, name, sku }) => ({ value: id, label: `${name} · ${sku}` })),
        },
        { label: words.otherwise, options: whole.map((value) => ({ value, label: words.whole[value] })) },
      ]}
      onChange={(value: string | undefined) => onDecide(value)}
    />
  )
}
