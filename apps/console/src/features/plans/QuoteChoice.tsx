import { endpoints, planLimits } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'

type QuoteChoiceProps = { planId: string; id?: string; value?: string[]; onChange?: (ids: string[]) => void }

/** Published reviews among the linked voices; the form gives id, value and change. */
export function QuoteChoice({ planId, id: fieldId, value, onChange }: QuoteChoiceProps): ReactNode {
  const voices = useCall(endpoints.listPlanVoices, { params: { id: planId }, query: { limit: 200 } })
  const options =
    voices.data?.items
      .filter(({ isPublished, text }) => isPublished && text !== null)
      .map(({ id, text }) => ({ value: id, label: text })) ?? []
  return (
    <Select
      id={fieldId}
      mode="multiple"
      maxCount={planLimits.quotes}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={options}
      onChange={onChange}
    />
  )
}
