import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { eveningIn, fieldOfInstant, instantOfField } from './zoned-time.ts'

const choices = [
  { name: 'today', days: 0 },
  { name: 'tomorrow', days: 1 },
  { name: 'week', days: 7 },
] as const

/** Until when, in the shop's time zone; the usual answers are one press away. */
export function DueField(): ReactNode {
  const text = useWords().tasks.ask
  const { timeZone } = useSession().shop
  const form = Form.useFormInstance<{ due: string }>()
  const now = new Date()
  const today = fieldOfInstant(now, timeZone).slice(0, 10)
  const isOver = !eveningIn(0, { now, timeZone }).startsWith(today)
  return (
    <div className="ask-due">
      <Form.Item
        name="due"
        label={text.due}
        rules={[
          {
            validator: (_, value: string) =>
              isAhead(value, timeZone) ? Promise.resolve() : Promise.reject(new Error(text.dueNeeded)),
          },
        ]}
      >
        <Input type="datetime-local" />
      </Form.Item>
      <div className="ask-due-choices">
        {choices.slice(isOver ? 1 : 0).map(({ name, days }) => (
          <Button
            key={name}
            onClick={() => form.setFieldValue('due', eveningIn(days, { now: new Date(), timeZone }))}
          >
            {text.dueChoices[name]}
          </Button>
        ))}
      </div>
    </div>
  )
}

function isAhead(field: string | undefined, timeZone: string): boolean {
  const instant = instantOfField(field ?? '', timeZone)
  return instant !== undefined && instant.getTime() > Date.now()
}
