import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  explanation?: ReactNode
  /** True where nothing else gives the page its title. */
  isPage?: boolean
  /** What to do now: buttons, links, a sample of what it will look like. */
  children?: ReactNode
}

/** Nothing here yet: says why, and teaches by doing. */
export function EmptyState({ title, explanation, isPage = false, children }: EmptyStateProps): ReactNode {
  return (
    <section className="empty-state">
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {explanation ? <p className="quiet">{explanation}</p> : null}
      {children ? <div className="empty-actions">{children}</div> : null}
    </section>
  )
}
