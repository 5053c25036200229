import { useRouter } from '@tanstack/react-router'
import type { AriaAttributes, KeyboardEvent, MouseEvent, ReactNode } from 'react'

type AppLinkProps = AriaAttributes & {
  /** An address of this application, with its query. */
  href: string
  id?: string
  className?: string
  draggable?: boolean
  onKeyDown?: (event: KeyboardEvent) => void
  title?: string
  children: ReactNode
}

/** A link inside the application: a plain anchor that opens without loading the page anew. */
export function AppLink({ href, children, ...rest }: AppLinkProps): ReactNode {
  const router = useRouter()
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(href)
  }
  return (
    <a href={href} onClick={open} {...rest}>
      {children}
    </a>
  )
}
