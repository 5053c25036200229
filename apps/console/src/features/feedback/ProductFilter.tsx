import { endpoints } from '@echoloop/contract'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'

type ProductFilterProps = { value: string | undefined; onChoose: (productId: string | undefined) => void }

/** Finds a product by its name or SKU. */
export function ProductFilter({ value, onChoose }: ProductFilterProps): ReactNode {
  const words = useWords().feedback.filter
  const [typed, setTyped] = useState('')
  const products = useCall(
    endpoints.listProducts,
    { query: { q: typed === '' ? undefined : typed, limit: 20 } },
    { keepsLast: true },
  )
  const chosen = useCall(
    endpoints.readProduct,
    { params: { id: value ?? '' } },
    { isWanted: value !== undefined },
  ).data
  const found =
    products.data?.items.map(({ id, name, sku }) => ({ value: id, label: `${name} · ${sku}` })) ?? []
  const isListed = found.some((option) => option.value === value)
  const options = chosen && !isListed ? [{ value: chosen.id, label: chosen.name }, ...found] : found
  return (
    <div className="filter-field">
      <span className="filter-label" aria-hidden="true">
        {words.names.productId}
      </span>
      <Select<string>
        aria-label={words.names.productId}
        allowClear
        showSearch={{ filterOption: false, onSearch: (text) => setTyped(text.trim().slice(0, 100)) }}
        value={value}
        placeholder={words.any}
        notFoundContent={words.noProductFound}
        options={options}
        onChange={(id: string | undefined) => onChoose(id)}
      />
    </div>
  )
}
