import '../window/window.css'
import './journey.css'
import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'

/** Where customers meet the shop: the touchpoints in figures, what they ask, what visitors did, what is kept. */
export function JourneyPage(): ReactNode {
  const words = useWords()
  const text = words.journey
  const here = { className: 'is-here' }
  return (
    <>
      <PageHeader title={words.shell.rooms.journey} note={text.note} />
      <nav className="sections" aria-label={text.navigation}>
        <Link to="/journey" activeOptions={{ exact: true, includeSearch: false }} activeProps={here}>
          {text.sections.line}
        </Link>
        <Link to="/journey/rules" activeProps={here}>
          {text.sections.rules}
        </Link>
        <Link to="/journey/events" activeProps={here}>
          {text.sections.events}
        </Link>
        <Link to="/journey/settings" activeProps={here}>
          {text.sections.settings}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
