import './sections.css'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Closed } from '../../parts/Closed.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useIsWide } from '../feedback/use-is-wide.ts'
import { openSections, sectionOf } from './section-groups.ts'

/** Settings: sections in groups, beside the chosen one on wide screens, behind one line on narrow ones. */
export function SettingsPage(): ReactNode {
  const words = useWords()
  return (
    <>
      <PageHeader title={words.shell.rooms.settings} />
      <div className="settings">
        <SettingsSections />
        <div className="settings-chosen">
          <ChosenSection />
        </div>
      </div>
    </>
  )
}

function ChosenSection(): ReactNode {
  const chosen = sectionOf(useLocation().pathname)
  const groups = openSections(useSession().permissions)
  const isOpen = chosen === undefined || groups.some(({ sections }) => sections.includes(chosen))
  return isOpen ? <Outlet /> : <Closed />
}

function SettingsSections(): ReactNode {
  const words = useWords().settings
  const isWide = useIsWide()
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const groups = openSections(useSession().permissions)
  const here = groups
    .flatMap(({ group, sections }) => sections.map((section) => ({ group, section })))
    .find(({ section }) => section === sectionOf(pathname))
  return (
    <nav className="sections is-grouped" aria-label={words.navigation}>
      <details
        open={isWide || openAt === pathname}
        onToggle={({ currentTarget }) => {
          if (!isWide) setOpenAt(currentTarget.open ? pathname : undefined)
        }}
      >
        <summary>
          <span className="quiet">{here ? `${words.groups[here.group]} · ` : null}</span>
          {here ? words.sections[here.section] : words.navigation}
        </summary>
        {groups.map(({ group, sections }) => (
          <section key={group} aria-labelledby={`settings-${group}`}>
            <h2 id={`settings-${group}`}>{words.groups[group]}</h2>
            <ul>
              {sections.map((section) => (
                <li key={section}>
                  <Link
                    to={`/settings/${section}`}
                    activeOptions={{ includeSearch: false }}
                    activeProps={{ className: 'is-here' }}
                  >
                    {words.sections[section]}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  )
}
