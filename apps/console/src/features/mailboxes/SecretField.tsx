import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type SecretFieldProps = { name: string; label: string; isKept: boolean; isNeeded?: boolean }

/** A password or token: never shown again once it is kept. */
export function SecretField({ name, label, isKept, isNeeded = true }: SecretFieldProps): ReactNode {
  const text = useWords().mailboxes.form
  return (
    <Form.Item
      name={name}
      label={label}
      rules={isNeeded && !isKept ? [{ required: true, message: text.needed }] : []}
      extra={isKept ? text.keptSecret : undefined}
    >
      <Input.Password autoComplete="new-password" maxLength={4000} />
    </Form.Item>
  )
}
