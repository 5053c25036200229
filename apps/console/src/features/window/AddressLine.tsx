import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type AddressLineProps = { url: string; label: string; children?: ReactNode }

/** An address to copy; what else can be done with it stands behind. */
export function AddressLine({ url, label, children }: AddressLineProps): ReactNode {
  const words = useWords().shell
  const { message } = App.useApp()
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => message.success(words.copied),
      () => message.warning(words.copyFailed),
    )
  }
  return (
    <div className="window-address">
      <Input readOnly value={url} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button icon={<CopyOutlined />} onClick={copy} aria-label={`${words.copy}: ${label}`}>
        {words.copy}
      </Button>
      {children}
    </div>
  )
}
