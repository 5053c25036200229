import './invitations.css'
import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'

/** Requests for reviews: what was sent and what is planned, and when they are sent at all. */
export function InvitationsPage(): ReactNode {
  const words = useWords().invitations
  return (
    <>
      <PageHeader title={words.title} note={words.note} />
      <nav className="sections" aria-label={words.navigation}>
        <Link
          to="/invitations"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ className: 'is-here' }}
        >
          {words.sections.list}
        </Link>
        <Link to="/invitations/policy" activeProps={{ className: 'is-here' }}>
          {words.sections.policy}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
