import { endpoints, type TouchpointFigures } from '@echoloop/contract'
import { App, Button, Form, Input, Modal, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type Answers = { ownerId?: string; reviewOn?: string; paths: string }

/** Who answers for a touchpoint, when it is looked at again, and which pages belong to it. */
export function SetUpTouchpoint({
  figures,
  onClose,
}: {
  figures: TouchpointFigures
  onClose: () => void
}): ReactNode {
  const words = useWords().journey
  const text = words.setUp
  const { message } = App.useApp()
  const people = useCall(endpoints.listColleagues, {})
  const { touchpoint, owner, reviewOn, paths } = figures
  const save = useAction(endpoints.putTouchpoint, {
    refreshes: [endpoints.readJourney],
    onDone() {
      message.success(text.saved)
      onClose()
    },
  })
  return (
    <Modal
      open
      width={480}
      title={text.title(words.touchpoints[touchpoint])}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <Form<Answers>
        layout="vertical"
        requiredMark={false}
        disabled={save.isPending}
        initialValues={{ ownerId: owner?.id, reviewOn: reviewOn ?? undefined, paths: paths.join('\n') }}
        onFinish={(answers) => save.mutate({ params: { touchpoint }, body: bodyOf(answers) })}
      >
        <Form.Item<Answers> name="ownerId" label={text.owner}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={people.data?.items.map(({ memberId, name }) => ({ value: memberId, label: name })) ?? []}
          />
        </Form.Item>
        <Form.Item<Answers> name="reviewOn" label={text.review}>
          <input className="field" type="date" />
        </Form.Item>
        <Form.Item<Answers> name="paths" label={text.paths} extra={text.pathsNote}>
          <Input.TextArea rows={4} spellCheck={false} />
        </Form.Item>
        {save.error ? <ErrorState error={save.error} /> : null}
        <div className="journey-buttons">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {text.save}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </div>
      </Form>
    </Modal>
  )
}

function bodyOf({ ownerId, reviewOn, paths }: Answers) {
  const lines = paths.split('\n').map((line) => line.trim())
  return { ownerId: ownerId ?? null, reviewOn: reviewOn || null, paths: lines.filter(Boolean) }
}
