import { endpoints } from '@echoloop/contract'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../../call/use-call.ts'
import { Labelled } from '../../../parts/Labelled.tsx'
import { useWords } from '../../../words/use-words.ts'

type BoughtFieldProps = { value: string | null; onChange: (productId: string | null) => void }

/** Only those who bought one product, found by its name or SKU; empty means everybody. */
export function BoughtField({ value, onChange }: BoughtFieldProps): ReactNode {
  const words = useWords().surveyDelivery.invite
  const [typed, setTyped] = useState('')
  const query = { q: typed === '' ? undefined : typed, limit: 20 }
  const products = useCall(endpoints.listProducts, { query }, { keepsLast: true })
  const chosen = useCall(endpoints.readProduct, { params: { id: value ?? '' } }, { isWanted: value !== null })
  const found =
    products.data?.items.map(({ id, name, sku }) => ({ value: id, label: `${name} · ${sku}` })) ?? []
  const isListed = found.some((option) => option.value === value)
  const own = chosen.data && !isListed ? [{ value: chosen.data.id, label: chosen.data.name }] : []
  return (
    <Labelled label={words.bought}>
      {(id) => (
        <Select<string>
          id={id}
          allowClear
          showSearch={{ filterOption: false, onSearch: (text) => setTyped(text.trim().slice(0, 100)) }}
          value={value}
          loading={products.isPending}
          placeholder={words.boughtAny}
          notFoundContent={words.boughtNone}
          options={[...own, ...found]}
          onChange={(next?: string) => onChange(next ?? null)}
        />
      )}
    </Labelled>
  )
}
