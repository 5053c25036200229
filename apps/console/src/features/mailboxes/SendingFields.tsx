import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { MailboxDraft } from './mailbox-draft.ts'
import { SecretField } from './SecretField.tsx'
import { ServerFields } from './ServerFields.tsx'

/** By what answers leave. */
export function SendingFields({
  hasSecret,
  canServerSend,
}: {
  hasSecret: boolean
  canServerSend: boolean
}): ReactNode {
  const text = useWords().mailboxes.form
  const form = Form.useFormInstance<MailboxDraft>()
  const sending = Form.useWatch('sending', form)
  return (
    <fieldset className="mailbox-part">
      <legend>{text.sending}</legend>
      <Form.Item name="sending" extra={canServerSend ? undefined : text.serverCannot}>
        <Radio.Group
          className="mailbox-radios"
          options={(['server', 'own', 'own-user'] as const).map((value) => ({
            value,
            label: text.sendings[value],
            disabled: value === 'server' && !canServerSend,
          }))}
        />
      </Form.Item>
      {sending === 'own' || sending === 'own-user' ? <ServerFields side="smtp" /> : null}
      {sending === 'own-user' ? (
        <>
          <Form.Item
            name="smtpUser"
            label={text.user}
            rules={[{ required: true, whitespace: true, message: text.needed }]}
          >
            <Input autoComplete="off" maxLength={254} />
          </Form.Item>
          <SecretField name="smtpPassword" label={text.password} isKept={hasSecret} />
        </>
      ) : null}
    </fieldset>
  )
}
