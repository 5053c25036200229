import { departmentKinds, endpoints } from '@echoloop/contract'
import { App, Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { teamsRefreshed } from './teams-refreshed.ts'

type Answers = { name: string; kind: (typeof departmentKinds)[number] }

/** Makes a department. */
export function AddDepartment(): ReactNode {
  const text = useWords().teams
  const { message } = App.useApp()
  const [form] = Form.useForm<Answers>()
  const made = useAction(endpoints.createDepartment, {
    refreshes: teamsRefreshed,
    onDone: ({ name }) => {
      message.success(text.created(name))
      form.resetFields()
    },
  })
  return (
    <section aria-labelledby="add-department">
      <h2 id="add-department">{text.add}</h2>
      <Form<Answers>
        form={form}
        layout="vertical"
        className="form-line"
        requiredMark={false}
        disabled={made.isPending}
        initialValues={{ kind: 'logistics' }}
        onFinish={(body) => made.mutate({ body })}
      >
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, max: 60, message: text.nameNeeded }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={text.kind}>
          <Select options={departmentKinds.map((value) => ({ value, label: text.kinds[value] }))} />
        </Form.Item>
        <Button htmlType="submit" loading={made.isPending}>
          {text.create}
        </Button>
      </Form>
      {made.error ? <ErrorState error={made.error} reassurance="" /> : null}
    </section>
  )
}
