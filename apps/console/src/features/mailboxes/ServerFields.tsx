import { mailSecurities } from '@echoloop/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Host, port and encryption of one side. */
export function ServerFields({ side }: { side: 'imap' | 'smtp' }): ReactNode {
  const text = useWords().mailboxes.form
  return (
    <div className="mailbox-server">
      <Form.Item
        name={`${side}Host`}
        label={text.host}
        rules={[{ required: true, whitespace: true, message: text.needed }]}
      >
        <Input autoComplete="off" maxLength={253} spellCheck={false} />
      </Form.Item>
      <Form.Item name={`${side}Port`} label={text.port} rules={[{ required: true, message: text.needed }]}>
        <InputNumber min={1} max={65_535} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name={`${side}Security`} label={text.security}>
        <Select options={mailSecurities.map((value) => ({ value, label: text.securities[value] }))} />
      </Form.Item>
    </div>
  )
}
