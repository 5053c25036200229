import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { escalationActions } from '@echoloop/contract'
import { Button, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { TimeSelect } from './TimeSelect.tsx'
import type { Choice } from './use-level-words.ts'

const stepsMax = 9

/** What happens after a breach, one step a row. */
export function LadderFields({ departments }: { departments: Choice[] }): ReactNode {
  const words = useWords().clocks
  const text = words.form
  const actions = escalationActions.filter(
    (action) => action !== 'assign-department' || departments.length > 0,
  )
  return (
    <fieldset className="ladder">
      <legend>{text.ladderTitle}</legend>
      <p className="quiet">{text.ladderNote}</p>
      <Form.List name="ladder">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="ladder-row">
                <Form.Item name={[row.name, 'afterMinutes']} label={text.after}>
                  <TimeSelect extras={[{ value: 0, label: text.atOnce }]} />
                </Form.Item>
                <Form.Item name={[row.name, 'action']} label={text.action}>
                  <Select options={actions.map((value) => ({ value, label: words.actions[value] }))} />
                </Form.Item>
                <DepartmentField name={row.name} departments={departments} />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={text.removeStep}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            {rows.length < stepsMax ? (
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ afterMinutes: 60, action: 'tell-lead', departmentId: null })}
              >
                {text.addStep}
              </Button>
            ) : null}
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

/** Which department, where the step hands over to one. */
function DepartmentField({ name, departments }: { name: number; departments: Choice[] }): ReactNode {
  const text = useWords().clocks.form
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldValue }) =>
        getFieldValue(['ladder', name, 'action']) === 'assign-department' ? (
          <Form.Item
            name={[name, 'departmentId']}
            label={text.department}
            rules={[{ required: true, message: text.departmentNeeded }]}
          >
            <Select options={departments} />
          </Form.Item>
        ) : null
      }
    </Form.Item>
  )
}
