import { App, Button } from 'antd'
import type { ReactNode } from 'react'

type RemoveButtonProps = {
  label: string
  /** The question, and what stays and what goes. */
  title: string
  text?: string
  isPending?: boolean
  onRemove: () => Promise<unknown>
}

/** Takes something away for good, after a question that Escape answers with no. */
export function RemoveButton({ label, title, text, isPending, onRemove }: RemoveButtonProps): ReactNode {
  const { modal } = App.useApp()
  const ask = () =>
    void modal.confirm({
      title,
      content: text,
      okText: label,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: onRemove,
    })
  return (
    <Button type="text" danger loading={isPending} onClick={ask}>
      {label}
    </Button>
  )
}
