import { App, Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { KeySign } from './KeySign.tsx'
import { type Deed, UndoContext } from './undo-context.ts'

const messageKey = 'undo'
const shownForSeconds = 10

/** Keeps the last deed of the room with its way back, whichever voice is open by then. */
export function UndoProvider({ children }: { children: ReactNode }): ReactNode {
  const words = useWords().feedback
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const last = useRef<Deed>(undefined)
  const undo = useMemo(() => {
    const takeLast = () => {
      const deed = last.current
      if (!deed) return false
      last.current = undefined
      message.destroy(messageKey)
      deed.takeBack().then(() => message.info(deed.undoneText ?? words.publication.undone), tell)
      return true
    }
    return {
      takeLast,
      forget: () => {
        last.current = undefined
        message.destroy(messageKey)
      },
      offer: (deed: Deed) => {
        last.current = deed
        message.success({
          key: messageKey,
          duration: deed.endsAfterSeconds ?? shownForSeconds,
          onClose: () => {
            if (deed.endsAfterSeconds !== undefined && last.current === deed) last.current = undefined
          },
          content: (
            <span className="undo-message">
              {deed.text}
              <Button size="small" onClick={takeLast}>
                {words.many.undo} <KeySign>u</KeySign>
              </Button>
            </span>
          ),
        })
      },
    }
  }, [message, tell, words])
  useEffect(
    () => () => {
      if (last.current?.endsAfterSeconds !== undefined) message.destroy(messageKey)
    },
    [message],
  )
  useShortcut('u', words.key.undo, undo.takeLast)
  return <UndoContext value={undo}>{children}</UndoContext>
}
