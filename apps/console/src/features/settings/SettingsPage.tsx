import './sections.css'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { useIsWide } from '../feedback/use-is-wide.ts'
import { groupNames, sectionGroups } from './section-groups.ts'

/** Settings: sections in groups, beside the chosen one on wide screens, behind one line on narrow ones. */
export function SettingsPage(): ReactNode {
  const words = useWords()
  return (
    <>
      <PageHeader title={words.shell.rooms.settings} />
      <div className="settings">
        <SettingsSections />
        <div className="settings-chosen">
          <Outlet />
        </div>
      </div>
    </>
  )
}

function SettingsSections(): ReactNode {
  const words = useWords().settings
  const isWide = useIsWide()
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const here = groupNames
    .flatMap((group) => sectionGroups[group].map((section) => ({ group, section })))
    .find(({ section }) => pathname === `/settings/${section}`)
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
        {groupNames.map((group) => (
          <section key={group} aria-labelledby={`settings-${group}`}>
            <h2 id={`settings-${group}`}>{words.groups[group]}</h2>
            <ul>
              {sectionGroups[group].map((section) => (
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
