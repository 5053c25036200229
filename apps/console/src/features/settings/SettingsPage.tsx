import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'

const sections = ['shop', 'store', 'reviews', 'messages', 'members', 'keys', 'audit', 'you'] as const

/** Settings: one line of sections, the chosen one below. */
export function SettingsPage(): ReactNode {
  const words = useWords()
  return (
    <>
      <PageHeader title={words.shell.rooms.settings} />
      <nav className="sections" aria-label={words.settings.navigation}>
        {sections.map((section) => (
          <Link
            key={section}
            to={`/settings/${section}`}
            activeOptions={{ includeSearch: false }}
            activeProps={{ className: 'is-here' }}
          >
            {words.settings.sections[section]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
