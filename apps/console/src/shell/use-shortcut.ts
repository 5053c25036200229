import { createContext, useContext, useEffect, useRef } from 'react'

export type Shortcut = {
  /** One key, or two pressed one after the other with a space between: `j`, `?`, `g o`. */
  key: string
  label: string
  action: () => void
}

export type ShortcutRegistry = {
  register: (shortcut: Shortcut) => () => void
  list: () => Shortcut[]
}

export const ShortcutContext = createContext<ShortcutRegistry>({
  register: () => () => undefined,
  list: () => [],
})

/**
 * Binds a key while the component is on screen and lists it under `?`. Keys typed into a field, or with
 * Ctrl, Alt or Meta, never count. The latest binding of a key wins.
 */
export function useShortcut(key: string, label: string, action: () => void): void {
  const { register } = useContext(ShortcutContext)
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => register({ key, label, action: () => latest.current() }), [register, key, label])
}
