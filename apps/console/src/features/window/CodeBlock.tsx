import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Lines to paste elsewhere, with a button that copies them. */
export function CodeBlock({ code, label }: { code: string; label: string }): ReactNode {
  const words = useWords().shell
  const { message } = App.useApp()
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => message.success(words.copied),
      () => message.warning(words.copyFailed),
    )
  }
  return (
    <div className="window-code">
      <pre translate="no">{code}</pre>
      <Button icon={<CopyOutlined />} onClick={copy} aria-label={`${words.copy}: ${label}`}>
        {words.copy}
      </Button>
    </div>
  )
}
