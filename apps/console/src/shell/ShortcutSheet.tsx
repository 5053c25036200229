import { Modal } from 'antd'
import { type ReactNode, useContext } from 'react'
import { useWords } from '../words/use-words.ts'
import { ShortcutContext } from './use-shortcut.ts'

/** The keys that count right now. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const words = useWords().shell
  const { list } = useContext(ShortcutContext)
  const shown = isOpen ? uniqueByKey(list()).reverse() : []
  return (
    <Modal title={words.shortcuts.title} open={isOpen} onCancel={onClose} footer={null} width={420}>
      <dl className="shortcut-list">
        {shown.map((shortcut) => (
          <div key={shortcut.key}>
            <dt>{shortcut.label}</dt>
            <dd>
              {shortcut.key.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

function uniqueByKey<One extends { key: string }>(all: One[]): One[] {
  return [...new Map([...all].reverse().map((one) => [one.key, one])).values()].reverse()
}
