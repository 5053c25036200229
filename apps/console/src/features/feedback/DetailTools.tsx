import { ArrowLeftOutlined, DownOutlined, LinkOutlined, UpOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type DetailToolsProps = {
  onClose: () => void
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
}

/** Back, the neighbours in the list, and the link to hand on. */
export function DetailTools({ onClose, onNext, onPrevious }: DetailToolsProps): ReactNode {
  const words = useWords()
  const text = words.feedback.detail
  const { message } = App.useApp()
  const copy = () => {
    navigator.clipboard.writeText(window.location.href).then(
      () => message.success(text.copied),
      () => message.warning(words.shell.copyFailed),
    )
  }
  return (
    <div className="voice-detail-tools">
      <Button type="text" icon={<ArrowLeftOutlined />} onClick={onClose}>
        {text.back}
      </Button>
      <span className="voice-detail-steps">
        <Button
          type="text"
          icon={<UpOutlined />}
          aria-label={text.previous}
          title={`${text.previous} (k)`}
          disabled={!onPrevious}
          onClick={onPrevious}
        />
        <Button
          type="text"
          icon={<DownOutlined />}
          aria-label={text.next}
          title={`${text.next} (j)`}
          disabled={!onNext}
          onClick={onNext}
        />
        <Button
          type="text"
          icon={<LinkOutlined />}
          aria-label={text.copyLink}
          title={text.copyLink}
          onClick={copy}
        />
      </span>
    </div>
  )
}
