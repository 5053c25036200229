import { endpoints, type ServiceCalendar, type ServiceLevels } from '@echoloop/contract'
import { App, Form, Input, Modal, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { TimeZoneSelect } from '../../parts/TimeZoneSelect.tsx'
import { useWords } from '../../words/use-words.ts'
import { answersOfCalendar, type CalendarAnswers, calendarOfAnswers } from './calendar-answers.ts'
import { readHours } from './hours-text.ts'
import { readSpecialDays } from './special-days-text.ts'

type CalendarFormProps = { all: ServiceLevels; calendar?: ServiceCalendar; onClose: () => void }

/** A business calendar in a dialog. */
export function CalendarForm({ all, calendar, onClose }: CalendarFormProps): ReactNode {
  const text = useWords().clocks.calendars
  const [form] = Form.useForm<CalendarAnswers>()
  const { message } = App.useApp()
  const after = {
    refreshes: [endpoints.readServiceLevels],
    onDone: () => {
      void message.success(text.saved)
      onClose()
    },
  }
  const add = useAction(endpoints.addCalendar, after)
  const change = useAction(endpoints.changeCalendar, after)
  const error = add.error ?? change.error
  const save = (answers: CalendarAnswers) => {
    const body = calendarOfAnswers(answers)
    if (calendar) change.mutate({ params: { id: calendar.id }, body })
    else add.mutate({ body })
  }
  return (
    <Modal
      open
      width={680}
      title={calendar ? text.changeTitle : text.addTitle}
      okText={text.save}
      cancelText={text.cancel}
      confirmLoading={add.isPending || change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={startOf(all, calendar)}
        onFinish={save}
      >
        <div className="level-fields">
          <Form.Item
            name="name"
            label={text.name}
            rules={[{ required: true, whitespace: true, max: 60, message: text.nameNeeded }]}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="timeZone" label={text.timeZone}>
            <TimeZoneSelect />
          </Form.Item>
        </div>
        <WeekFields />
        <Form.Item
          name="followsHolidays"
          label={text.followHolidays}
          extra={text.followNote}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <SpecialField />
        {all.departments.length > 0 ? (
          <Form.Item name="departmentIds" label={text.forDepartments}>
            <Select
              mode="multiple"
              options={all.departments.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        ) : null}
        <Form.Item name="isDefault" label={text.isDefault} valuePropName="checked">
          <Switch disabled={calendar?.isDefault === true} />
        </Form.Item>
        {error ? <ErrorState error={error} reassurance={text.kept} /> : null}
      </Form>
    </Modal>
  )
}

function startOf({ calendars }: ServiceLevels, calendar?: ServiceCalendar): CalendarAnswers {
  if (calendar) return answersOfCalendar(calendar)
  return {
    name: '',
    timeZone: calendars.find(({ isDefault }) => isDefault)?.timeZone ?? 'UTC',
    days: ['09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '09:00-18:00', '', ''],
    special: '',
    followsHolidays: true,
    departmentIds: [],
    isDefault: false,
  }
}

function WeekFields(): ReactNode {
  const text = useWords().clocks.calendars
  return (
    <fieldset>
      <legend>{text.hours}</legend>
      <p className="quiet">{text.hoursNote}</p>
      <div className="week-fields">
        {text.days.map((day, index) => (
          <Form.Item
            key={day}
            name={['days', index]}
            label={day}
            layout="horizontal"
            rules={[
              {
                validator: async (_, value: string) => {
                  if (readHours(value) === undefined) throw new Error(text.hoursWrong)
                },
              },
            ]}
          >
            <Input placeholder={text.closed} autoComplete="off" />
          </Form.Item>
        ))}
      </div>
      <Form.Item
        name="week"
        className="week-check"
        dependencies={['days']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async () => {
              const days: string[] = getFieldValue('days')
              if (days.every((value) => value.trim() === '')) throw new Error(text.weekNeeded)
            },
          }),
        ]}
      >
        <input type="hidden" />
      </Form.Item>
    </fieldset>
  )
}

function SpecialField(): ReactNode {
  const text = useWords().clocks.calendars
  return (
    <Form.Item
      name="special"
      label={text.special}
      extra={text.specialNote}
      rules={[
        {
          validator: async (_, value: string) => {
            const read = readSpecialDays(value)
            if (read.kind === 'wrong') throw new Error(text.specialWrong(read.line))
          },
        },
      ]}
    >
      <Input.TextArea rows={5} spellCheck={false} />
    </Form.Item>
  )
}
