import { endpoints } from '@echoloop/contract'
import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

/** Whom a task asks: a department, and somebody there if wished, or a partner. */
export function WhoField(): ReactNode {
  const text = useWords().tasks.ask
  const form = Form.useFormInstance<{ who: string; person?: string }>()
  const who = Form.useWatch('who', form)
  const departments = useCall(endpoints.listDepartments)
  const partners = useCall(endpoints.listPartners)
  const error = departments.error ?? partners.error
  const people = departments.data?.items.find(({ id }) => id === who)?.members ?? []
  if (error) return <ErrorState error={error} onRetry={() => void departments.refetch()} />
  return (
    <div className="ask-who">
      <Form.Item name="who" label={text.who} rules={[{ required: true, message: text.whoNeeded }]}>
        <Select
          loading={!departments.data || !partners.data}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldValue('person', undefined)}
          options={[
            { label: text.departments, options: optionsOf(departments.data?.items) },
            { label: text.partners, options: optionsOf(partners.data?.items) },
          ].filter(({ options }) => options.length > 0)}
        />
      </Form.Item>
      {people.length > 0 ? (
        <Form.Item name="person" label={text.person}>
          <Select
            allowClear
            placeholder={text.anybody}
            options={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
        </Form.Item>
      ) : null}
    </div>
  )
}

function optionsOf(items: readonly { id: string; name: string }[] = []) {
  return items.map(({ id, name }) => ({ value: id, label: name }))
}
