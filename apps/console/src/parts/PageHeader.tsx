import type { ReactNode } from 'react'
import { useDocumentTitle } from './use-document-title.ts'

type PageHeaderProps = {
  title: string
  /** One line under the title. */
  note?: ReactNode
  /** Above the title: the way back. */
  back?: ReactNode
  /** Buttons and pickers on the right; below the title on phones. */
  children?: ReactNode
}

/** Title of a page; also the title of the browser's tab. */
export function PageHeader({ title, note, back, children }: PageHeaderProps): ReactNode {
  useDocumentTitle(title)
  return (
    <header className="page-header">
      <div className="page-title">
        {back}
        <h1>{title}</h1>
        {note ? <p className="quiet">{note}</p> : null}
      </div>
      {children ? <div className="page-actions">{children}</div> : null}
    </header>
  )
}
