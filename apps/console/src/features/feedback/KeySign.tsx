import type { ReactNode } from 'react'

/** The key that does what a button does; said by the list of keys to those who do not see it. */
export function KeySign({ children }: { children: string }): ReactNode {
  return (
    <span aria-hidden="true" className="key-sign">
      {children}
    </span>
  )
}
