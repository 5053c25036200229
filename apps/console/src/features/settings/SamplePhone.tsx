import { endpoints } from '@echoloop/contract'
import { App, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'

/** Sends a sample to the number that one enters: one's own. */
export function SamplePhone({ kind }: { kind: 'messenger' | 'sms' }): ReactNode {
  const text = useWords().messages.settings
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const sample = useAction(endpoints.sendSample, {
    refreshes: [endpoints.readOutreach],
    onDone: () => message.success(text.sampleSent(text.doorNames[kind])),
  })
  return (
    <Form<{ phone: string }>
      name={`sample-${kind}`}
      layout="vertical"
      className="form-line sample-phone"
      requiredMark={false}
      disabled={sample.isPending}
      onFinish={(body) => sample.mutateAsync({ params: { kind }, body }).catch(tell)}
    >
      <Form.Item
        name="phone"
        label={text.samplePhone}
        rules={[{ required: true, whitespace: true, min: 3, message: text.samplePhoneNeeded }]}
      >
        <Input inputMode="tel" autoComplete="tel" maxLength={40} />
      </Form.Item>
      <Button htmlType="submit" loading={sample.isPending}>
        {text.sampleSend}
      </Button>
    </Form>
  )
}
