import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type Shortcut, ShortcutContext } from './use-shortcut.ts'

const sequenceWithinMs = 1200

/** Keeps the register of keys and hears the keyboard. */
export function ShortcutProvider({ children }: { children: ReactNode }): ReactNode {
  const shortcuts = useRef<Shortcut[]>([])
  const registry = useMemo(
    () => ({
      register: (shortcut: Shortcut) => {
        shortcuts.current = [shortcut, ...shortcuts.current]
        return () => {
          shortcuts.current = shortcuts.current.filter((one) => one !== shortcut)
        }
      },
      list: () => shortcuts.current,
    }),
    [],
  )

  useEffect(() => {
    let first = { key: '', at: 0 }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      const sequence = Date.now() - first.at < sequenceWithinMs ? `${first.key} ${event.key}` : ''
      const found =
        shortcuts.current.find((one) => one.key === sequence) ??
        shortcuts.current.find((one) => one.key === event.key)
      first = { key: found ? '' : event.key, at: Date.now() }
      if (!found) return
      event.preventDefault()
      found.action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return <ShortcutContext value={registry}>{children}</ShortcutContext>
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return true
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}
