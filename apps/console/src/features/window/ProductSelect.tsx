import { endpoints } from '@echoloop/contract'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'

type ProductSelectProps = {
  value: string | undefined
  onChoose: (productId: string) => void
  /** Offered first: the product comes from the page itself. */
  hasPageVariable?: boolean
}

/** The value that stands for the page's own product. */
export const pageVariable = 'page'

/** Finds a product by its name or SKU. */
export function ProductSelect({ value, onChoose, hasPageVariable = false }: ProductSelectProps): ReactNode {
  const words = useWords().shopWindow.embed
  const [typed, setTyped] = useState('')
  const query = { q: typed === '' ? undefined : typed, limit: 20 }
  const products = useCall(endpoints.listProducts, { query }, { keepsLast: true })
  const isKnown = value !== undefined && value !== pageVariable
  const chosen = useCall(endpoints.readProduct, { params: { id: value ?? '' } }, { isWanted: isKnown }).data
  const found =
    products.data?.items.map(({ id, name, sku }) => ({ value: id, label: `${name} · ${sku}` })) ?? []
  const isListed = found.some((option) => option.value === value)
  const own = hasPageVariable ? [{ value: pageVariable, label: words.pageVariable }] : []
  const options = [
    ...own,
    ...(chosen && !isListed ? [{ value: chosen.id, label: chosen.name }] : []),
    ...found,
  ]
  return (
    <Labelled label={words.product} hint={value === pageVariable ? words.pageVariableNote : undefined}>
      {(id) => (
        <Select<string>
          id={id}
          aria-label={words.product}
          className="window-select"
          showSearch={{ filterOption: false, onSearch: (text) => setTyped(text.trim().slice(0, 100)) }}
          value={value}
          placeholder={words.productSearch}
          notFoundContent={words.noProducts}
          options={options}
          onChange={onChoose}
        />
      )}
    </Labelled>
  )
}
