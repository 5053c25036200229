import { endpoints } from '@echoloop/contract'
import { Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { type MailService, mailServices, serversOf, serviceOf } from './mail-services.ts'
import type { MailboxDraft } from './mailbox-draft.ts'

/** Who writes, and which department answers. A known service fills its servers in. */
export function SenderFields({ isNew }: { isNew: boolean }): ReactNode {
  const text = useWords().mailboxes.form
  const form = Form.useFormInstance<MailboxDraft>()
  const imapHost = Form.useWatch('imapHost', form) ?? ''
  const departments = useCall(endpoints.listDepartments)
  const service = serviceOf(imapHost)
  const choose = (next: MailService) => {
    const servers = serversOf(next)
    if (!servers) return form.setFieldsValue({ imapHost: '', smtpHost: '' })
    const { imap, smtp, tokenUrl } = servers
    form.setFieldsValue({
      imapHost: imap.host,
      imapPort: imap.port,
      imapSecurity: imap.security,
      sending: 'own',
      smtpHost: smtp.host,
      smtpPort: smtp.port,
      smtpSecurity: smtp.security,
      signIn: next === 'outlook' ? 'oauth2' : 'password',
      ...(tokenUrl ? { tokenUrl } : {}),
    })
  }
  const needed = { required: true, whitespace: true, message: text.needed }
  return (
    <fieldset className="mailbox-part">
      <Form.Item label={text.service} htmlFor="mailbox_service" extra={text.serviceHelp[service]}>
        <Select
          id="mailbox_service"
          value={service}
          options={mailServices.map((value) => ({ value, label: text.services[value] }))}
          onChange={choose}
        />
      </Form.Item>
      <Form.Item
        name="address"
        label={text.address}
        rules={[needed, { type: 'email', message: text.needed }]}
      >
        <Input type="email" autoComplete="off" autoFocus={isNew} maxLength={254} />
      </Form.Item>
      <Form.Item name="senderName" label={text.senderName} rules={[needed]}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="departmentId" label={text.department}>
        <Select
          options={[
            { value: '', label: text.noDepartment },
            ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item name="quotesOriginal" valuePropName="checked">
        <Checkbox>{text.quotesOriginal}</Checkbox>
      </Form.Item>
      <Form.Item name="hasTag" valuePropName="checked" extra={text.hasTagHelp}>
        <Checkbox>{text.hasTag}</Checkbox>
      </Form.Item>
    </fieldset>
  )
}
