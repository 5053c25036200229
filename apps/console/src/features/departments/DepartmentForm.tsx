import { type Department, departmentKinds, endpoints } from '@echoloop/contract'
import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { teamsRefreshed } from './teams-refreshed.ts'

type Answers = Pick<Department, 'name' | 'kind' | 'takesAll' | 'leadId'>

/** Changes a department. */
export function DepartmentForm({
  department,
  onClose,
}: {
  department: Department
  onClose: () => void
}): ReactNode {
  const text = useWords().teams
  const { message } = App.useApp()
  const changed = useAction(endpoints.changeDepartment, {
    refreshes: teamsRefreshed,
    onDone: () => {
      message.success(text.saved)
      onClose()
    },
  })
  const { name, kind, takesAll, leadId } = department
  return (
    <Form<Answers>
      className="department-form"
      layout="vertical"
      requiredMark={false}
      disabled={changed.isPending}
      initialValues={{ name, kind, takesAll, leadId }}
      onFinish={({ leadId: chosen, ...rest }) =>
        changed.mutate({ params: { id: department.id }, body: { ...rest, leadId: chosen ?? null } })
      }
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="form-line">
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, max: 60, message: text.nameNeeded }]}
        >
          <Input autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="kind" label={text.kind}>
          <Select options={departmentKinds.map((value) => ({ value, label: text.kinds[value] }))} />
        </Form.Item>
        <Form.Item name="leadId" label={text.lead}>
          <Select
            allowClear
            placeholder={text.noLead}
            options={department.members.map((one) => ({ value: one.memberId, label: one.name }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="takesAll" valuePropName="checked">
        <Checkbox>{text.takesAll}</Checkbox>
      </Form.Item>
      {changed.error ? <ErrorState error={changed.error} reassurance="" /> : null}
      <div className="panel-actions">
        <Button size="small" type="primary" htmlType="submit" loading={changed.isPending}>
          {text.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Form>
  )
}
