import type { IncidentLine } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { severityOf } from './severity.ts'

/** Incidents as cards; j and k walk, Enter opens. */
export function IncidentList({ incidents, empty }: { incidents: IncidentLine[]; empty: string }): ReactNode {
  const words = useWords()
  const text = words.incidents
  const step = (by: number) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.incident-cards h3 a')]
    const focused = document.activeElement
    const at = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcut('j', words.plans.keys.next, () => step(1))
  useShortcut('k', words.plans.keys.previous, () => step(-1))
  if (incidents.length === 0) return <p className="quiet">{empty}</p>
  return (
    <ul className="incident-cards">
      {incidents.map((one) => (
        <li key={one.id} className="incident-card">
          <h3>
            <AppLink href={`/incidents/${one.id}`}>{one.title}</AppLink>
          </h3>
          <p className="incident-facts">
            <span className={`incident-severity is-${one.severity}`}>
              {text.severities[severityOf(one.severity)]}
            </span>
            <span>{text.kinds[one.kind]}</span>
            <span>{text.list.voices(one.voices)}</span>
            <span>{text.list.steps(one.steps.done, one.steps.all)}</span>
            {one.steps.overdue > 0 ? <b>{text.list.overdue(one.steps.overdue)}</b> : null}
          </p>
          <p className="quiet incident-facts">
            <span>{text.number(one.number)}</span>
            <span>{one.owner ? text.list.owner(one.owner.name) : text.list.noOwner}</span>
            <TimeAgo instant={one.closedAt ?? one.openedAt} />
          </p>
        </li>
      ))}
    </ul>
  )
}
