import { AutoComplete, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { MailboxDraft } from './mailbox-draft.ts'
import { SecretField } from './SecretField.tsx'
import { ServerFields } from './ServerFields.tsx'

type FetchingFieldsProps = {
  hasSecret: boolean
  isNew: boolean
  /** That a test has found. */
  folders: readonly string[]
}

const earlierChoices = [0, 7, 30, 90]

/** Where mail is fetched, as whom, and what is done with it there. */
export function FetchingFields({ hasSecret, isNew, folders }: FetchingFieldsProps): ReactNode {
  const text = useWords().mailboxes.form
  const form = Form.useFormInstance<MailboxDraft>()
  const signIn = Form.useWatch('signIn', form)
  const afterReading = Form.useWatch('afterReading', form)
  const needed = { required: true, whitespace: true, message: text.needed }
  const options = folders.map((value) => ({ value }))
  return (
    <fieldset className="mailbox-part">
      <legend>{text.fetching}</legend>
      <ServerFields side="imap" />
      <Form.Item name="signIn" label={text.signIn}>
        <Radio.Group
          options={(['password', 'oauth2'] as const).map((value) => ({ value, label: text.signIns[value] }))}
        />
      </Form.Item>
      <Form.Item name="user" label={text.user} dependencies={['address']}>
        <Input autoComplete="off" maxLength={254} placeholder={form.getFieldValue('address')} />
      </Form.Item>
      {signIn === 'oauth2' ? (
        <>
          <Form.Item
            name="tokenUrl"
            label={text.tokenUrl}
            rules={[needed, { type: 'url', message: text.needed }]}
          >
            <Input inputMode="url" autoComplete="off" maxLength={500} />
          </Form.Item>
          <Form.Item name="clientId" label={text.clientId} rules={[needed]}>
            <Input autoComplete="off" maxLength={500} />
          </Form.Item>
          <SecretField name="clientSecret" label={text.clientSecret} isKept={hasSecret} isNeeded={false} />
          <SecretField name="refreshToken" label={text.refreshToken} isKept={hasSecret} />
        </>
      ) : (
        <SecretField name="password" label={text.password} isKept={hasSecret} />
      )}
      <Form.Item name="folder" label={text.folder} rules={[needed]}>
        <AutoComplete options={options} />
      </Form.Item>
      <Form.Item name="afterReading" label={text.afterReading}>
        <Select
          options={(['leave', 'seen', 'move'] as const).map((value) => ({
            value,
            label: text.afterReadings[value],
          }))}
        />
      </Form.Item>
      {afterReading === 'move' ? (
        <Form.Item name="moveTo" label={text.moveTo} rules={[needed]}>
          <AutoComplete options={options} />
        </Form.Item>
      ) : null}
      {isNew ? (
        <Form.Item name="earlierDays" label={text.earlier}>
          <Select options={earlierChoices.map((value) => ({ value, label: text.earlierDays(value) }))} />
        </Form.Item>
      ) : null}
    </fieldset>
  )
}
