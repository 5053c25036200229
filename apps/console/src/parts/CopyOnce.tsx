import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

/** A secret or link that is shown this once, with a button that copies it. */
export function CopyOnce({ value, label }: { value: string; label: string }): ReactNode {
  const words = useWords().shell
  const { message } = App.useApp()
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => message.success(words.copied),
      () => message.warning(words.copyFailed),
    )
  }
  return (
    <div className="copy-once">
      <Input readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button icon={<CopyOutlined />} onClick={copy}>
        {words.copy}
      </Button>
    </div>
  )
}
