import {
  clockKinds,
  endpoints,
  type ServiceLevel,
  type ServiceLevelInput,
  type ServiceLevels,
} from '@echoloop/contract'
import { App, Form, InputNumber, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { LadderFields } from './LadderFields.tsx'
import { targetFields } from './level-cells.ts'
import { TimeSelect } from './TimeSelect.tsx'
import type { Choice, LevelWords } from './use-level-words.ts'

const blank: ServiceLevelInput = {
  tier: null,
  severity: null,
  topic: null,
  departmentId: null,
  firstReplyMinutes: 120,
  publicReplyMinutes: null,
  nextReplyMinutes: null,
  resolutionMinutes: null,
  calendarId: null,
  warnPercent: 75,
  ladder: [],
}

type LevelFormProps = { all: ServiceLevels; names: LevelWords; level?: ServiceLevel; onClose: () => void }

/** One service level in a dialog: for whom, within what time, and what happens after a breach. */
export function LevelForm({ all, names, level, onClose }: LevelFormProps): ReactNode {
  const words = useWords().clocks
  const text = words.form
  const [form] = Form.useForm<ServiceLevelInput>()
  const { message } = App.useApp()
  const after = {
    refreshes: [endpoints.readServiceLevels],
    onDone: () => {
      void message.success(text.saved)
      onClose()
    },
  }
  const add = useAction(endpoints.addServiceLevel, after)
  const change = useAction(endpoints.changeServiceLevel, after)
  const error = add.error ?? change.error
  const isForEveryone = level !== undefined && level === all.levels.at(-1)
  const save = (answers: ServiceLevelInput) => {
    const body = bodyOf(answers)
    if (level) change.mutate({ params: { id: level.id }, body })
    else add.mutate({ body })
  }
  return (
    <Modal
      open
      width={680}
      title={level ? text.changeTitle : text.addTitle}
      okText={text.save}
      cancelText={text.cancel}
      confirmLoading={add.isPending || change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={level ?? blank} onFinish={save}>
        {isForEveryone ? null : <WhoFields names={names} />}
        <TimeFields all={all} isForEveryone={isForEveryone} />
        <LadderFields departments={names.departments} />
        {error ? <ErrorState error={error} reassurance={text.kept} /> : null}
      </Form>
    </Modal>
  )
}

/** What the form says; a field that was emptied or not shown says nothing. */
function bodyOf({ ladder, ...answers }: Partial<ServiceLevelInput>): ServiceLevelInput {
  return {
    tier: answers.tier ?? null,
    severity: answers.severity ?? null,
    topic: answers.topic ?? null,
    departmentId: answers.departmentId ?? null,
    firstReplyMinutes: answers.firstReplyMinutes ?? null,
    publicReplyMinutes: answers.publicReplyMinutes ?? null,
    nextReplyMinutes: answers.nextReplyMinutes ?? null,
    resolutionMinutes: answers.resolutionMinutes ?? null,
    calendarId: answers.calendarId ?? null,
    warnPercent: answers.warnPercent ?? blank.warnPercent,
    ladder: (ladder ?? []).map(({ afterMinutes, action, departmentId }) => ({
      afterMinutes,
      action,
      departmentId: action === 'assign-department' ? departmentId : null,
    })),
  }
}

function WhoFields({ names }: { names: LevelWords }): ReactNode {
  const text = useWords().clocks.form
  return (
    <fieldset>
      <legend>{text.whoTitle}</legend>
      <p className="quiet">{text.whoNote}</p>
      <div className="level-fields">
        <Who name="tier" label={text.tier} any={text.anyTier} choices={names.tiers} />
        <Who name="severity" label={text.severity} any={text.anySeverity} choices={names.severities} />
        <Who name="topic" label={text.topic} any={text.anyTopic} choices={names.topics} />
        <Who
          name="departmentId"
          label={text.department}
          any={text.anyDepartment}
          choices={names.departments}
        />
      </div>
    </fieldset>
  )
}

type WhoProps = { name: string; label: string; any: string; choices: Choice[] }

function Who({ name, label, any, choices }: WhoProps): ReactNode {
  return (
    <Form.Item name={name} label={label}>
      <Select allowClear placeholder={any} options={choices} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  )
}

function TimeFields({ all, isForEveryone }: { all: ServiceLevels; isForEveryone: boolean }): ReactNode {
  const words = useWords().clocks
  const text = words.form
  const none = { value: 0, label: text.none }
  const extras = isForEveryone ? [none] : [{ value: null, label: text.inherit }, none]
  return (
    <fieldset>
      <legend>{text.timesTitle}</legend>
      <div className="level-fields">
        {clockKinds.map((kind) => (
          <Form.Item
            key={kind}
            name={targetFields[kind]}
            label={words.kinds[kind]}
            extra={words.kindNotes[kind]}
          >
            <TimeSelect extras={extras} />
          </Form.Item>
        ))}
        <Form.Item name="calendarId" label={text.calendar}>
          <Select
            allowClear
            placeholder={words.levels.ownCalendar}
            options={all.calendars.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="warnPercent"
          label={text.warn}
          rules={[{ required: true, type: 'integer', min: 10, max: 99, message: text.warnNeeded }]}
        >
          <InputNumber suffix={text.warnUnit} precision={0} inputMode="numeric" style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </fieldset>
  )
}
