import {
  endpoints,
  type MessengerDoor,
  type MessengerKind,
  messengerAccessSchema,
  messengerHosts,
} from '@echoloop/contract'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { type AccessAnswers, accessOf, fieldsOf } from './access-of.ts'
import { GuideSteps } from './GuideSteps.tsx'

type DoorFormProps = {
  kind: MessengerKind
  /** The one that is changed; undefined: a new one. */
  door?: MessengerDoor
  /** Told when it is over; with the secret of a new generic webhook. */
  onDone: (secret: string | null) => void
}

type Answers = AccessAnswers & { name: string; departmentId?: string; baseUrl?: string }

const refreshes = [endpoints.listMessengers]

/** What staff copy from the platform's pages; the steps stand beside it. */
export function DoorForm({ kind, door, onDone }: DoorFormProps): ReactNode {
  const words = useWords().messengers
  const text = words.door
  const [withKeys, setWithKeys] = useState(door === undefined)
  const departments = useCall(endpoints.listDepartments)
  const create = useAction(endpoints.createMessenger, { refreshes, onDone: ({ secret }) => onDone(secret) })
  const change = useAction(endpoints.changeMessenger, { refreshes, onDone: () => onDone(null) })
  const host = messengerHosts[kind]
  const save = (answers: Answers) => {
    const settings = {
      name: answers.name,
      baseUrl: answers.baseUrl?.trim() || null,
      departmentId: answers.departmentId ?? null,
    }
    const read = withKeys ? messengerAccessSchema.safeParse(accessOf(kind, answers)) : undefined
    const access = read?.success ? read.data : undefined
    if (door) {
      change.mutate({ params: { id: door.id }, body: { ...settings, ...(access ? { access } : {}) } })
    } else if (access) create.mutate({ body: { ...settings, access } })
  }
  const error = create.error ?? change.error
  return (
    <div className="door-setup">
      {door ? null : <GuideSteps kind={kind} />}
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: door?.name ?? words.kinds[kind],
          departmentId: door?.department?.id,
          baseUrl: door?.baseUrl ?? undefined,
          isSafe: door?.isSafe ?? true,
          templateName: door?.template?.name,
          templateLanguage: door?.template?.language,
        }}
        onFinish={save}
      >
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, message: text.name }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        {door && kind !== 'webhook' ? (
          <Form.Item>
            <Checkbox checked={withKeys} onChange={(event) => setWithKeys(event.target.checked)}>
              {text.enterKeys}
            </Checkbox>
            {withKeys ? null : <p className="quiet door-hint">{text.keepKeys}</p>}
          </Form.Item>
        ) : null}
        {withKeys ? <KeyFields kind={kind} /> : null}
        <Form.Item name="departmentId" label={text.department}>
          <Select
            allowClear
            placeholder={text.byRule}
            options={departments.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
        {host === null ? null : (
          <Form.Item
            name="baseUrl"
            label={text.baseUrl}
            extra={text.baseUrlHelp(host)}
            rules={[{ type: 'url', message: text.baseUrlHelp(host) }]}
          >
            <Input placeholder={host} maxLength={300} />
          </Form.Item>
        )}
        {error ? <ErrorState error={error} /> : null}
        <div className="panel-actions">
          <Button type="primary" htmlType="submit" loading={create.isPending || change.isPending}>
            {door ? text.save : text.create}
          </Button>
          <Button onClick={() => onDone(null)}>{text.cancel}</Button>
        </div>
      </Form>
    </div>
  )
}

function KeyFields({ kind }: { kind: MessengerKind }): ReactNode {
  const text = useWords().messengers.door.fields
  return fieldsOf[kind].map(({ name, label, isSecret, isOptional, isSwitch, hint }) =>
    isSwitch ? (
      <Form.Item key={name} name={name} valuePropName="checked">
        <Checkbox>{text[label]}</Checkbox>
      </Form.Item>
    ) : (
      <Form.Item
        key={name}
        name={name}
        label={text[label]}
        extra={hint ? text[hint] : undefined}
        rules={isOptional ? [] : [{ required: true, whitespace: true, message: text[label] }]}
      >
        {isSecret ? (
          <Input.Password autoComplete="off" maxLength={1000} />
        ) : (
          <Input autoComplete="off" spellCheck={false} maxLength={600} />
        )}
      </Form.Item>
    ),
  )
}
