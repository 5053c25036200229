import { endpoints, type PortalKind, portalKinds, portalLimits } from '@echoloop/contract'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'

/** Each kind of form: offered or not, where it goes, what else is asked. */
export function KindsFields(): ReactNode {
  const words = useWords().portalRoom
  const text = words.settings
  const departments = useCall(endpoints.listDepartments)
  const choices = [
    { value: '', label: text.noDepartment },
    ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <>
      {portalKinds.map((kind) => (
        <fieldset key={kind} className="portal-kind">
          <legend>{words.kinds[kind]}</legend>
          <div className="portal-ticks">
            <Form.Item name={['kinds', kind, 'isOffered']} valuePropName="checked">
              <Checkbox>{text.offered}</Checkbox>
            </Form.Item>
            <Form.Item name={['kinds', kind, 'opensCase']} valuePropName="checked">
              <Checkbox>{text.opensCase}</Checkbox>
            </Form.Item>
          </div>
          <Form.Item name={['kinds', kind, 'departmentId']} label={text.department}>
            <Select options={choices} />
          </Form.Item>
          <QuestionsFields kind={kind} />
        </fieldset>
      ))}
    </>
  )
}

function QuestionsFields({ kind }: { kind: PortalKind }): ReactNode {
  const text = useWords().portalRoom.settings
  const blank = {
    key: '',
    type: 'line',
    label: { 'zh-CN': '', en: '' },
    isRequired: false,
    choices: '',
  }
  return (
    <Form.List name={['kinds', kind, 'questions']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ name, key }) => (
            <QuestionFields key={key} kind={kind} name={name} onRemove={() => remove(name)} />
          ))}
          {fields.length < portalLimits.questions ? (
            <Button onClick={() => add(blank)}>{text.addQuestion}</Button>
          ) : null}
        </>
      )}
    </Form.List>
  )
}

type QuestionFieldsProps = { kind: PortalKind; name: number; onRemove: () => void }

function QuestionFields({ kind, name, onRemove }: QuestionFieldsProps): ReactNode {
  const text = useWords().portalRoom.settings
  const type = Form.useWatch(['kinds', kind, 'questions', name, 'type'])
  return (
    <div className="portal-question">
      <Form.Item name={[name, 'key']} hidden>
        <Input />
      </Form.Item>
      {(['zh-CN', 'en'] as const).map((language) => (
        <Form.Item
          key={language}
          name={[name, 'label', language]}
          label={text.label[language]}
          rules={[{ required: true, whitespace: true, message: text.label[language] }]}
        >
          <Input maxLength={portalLimits.label} lang={language} />
        </Form.Item>
      ))}
      <Form.Item name={[name, 'type']} label={text.type}>
        <Select
          options={(['line', 'text', 'choice'] as const).map((value) => ({
            value,
            label: text.types[value],
          }))}
        />
      </Form.Item>
      {type === 'choice' ? (
        <Form.Item name={[name, 'choices']} label={text.choices}>
          <Input.TextArea rows={3} />
        </Form.Item>
      ) : null}
      <div className="portal-ticks">
        <Form.Item name={[name, 'isRequired']} valuePropName="checked">
          <Checkbox>{text.required}</Checkbox>
        </Form.Item>
        <Button type="text" onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </div>
  )
}
