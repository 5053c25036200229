import { type AuditEntry, endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Closed } from '../../parts/Closed.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Who changed what and when. */
export function AuditSection(): ReactNode {
  return usePermission('audit.read') ? <AuditLog /> : <Closed />
}

function AuditLog(): ReactNode {
  const words = useWords().settings.audit
  const { action } = useSearch({ from: '/shell/settings/audit' })
  const navigate = useNavigate({ from: '/settings/audit' })
  const entries = useCallPages(endpoints.listAuditEntries, { query: { action } })
  const search = (next: string) => void navigate({ search: next ? { action: next } : {}, replace: true })
  const isEmpty = !entries.isLoading && !entries.error && entries.rows.length === 0
  return (
    <div className="stack">
      <p className="quiet">{words.introduction}</p>
      <select
        className="field audit-filter"
        aria-label={words.filter}
        value={action ?? ''}
        onChange={(event) => search(event.target.value)}
      >
        <option value="">{words.all}</option>
        {Object.entries(words.groups).map(([prefix, name]) => (
          <option key={prefix} value={prefix}>
            {name}
          </option>
        ))}
      </select>
      {entries.error ? <ErrorState error={entries.error} onRetry={entries.askAgain} /> : null}
      {entries.isLoading ? <ListSkeleton rows={8} /> : null}
      {isEmpty ? (
        <EmptyState title={action ? words.noneFound : words.none}>
          {action ? <Button onClick={() => search('')}>{words.showAll}</Button> : null}
        </EmptyState>
      ) : null}
      {entries.rows.length > 0 ? <AuditTable entries={entries.rows} isStale={entries.isStale} /> : null}
      <LoadMore pages={entries} />
    </div>
  )
}

function AuditTable({ entries, isStale }: { entries: AuditEntry[]; isStale: boolean }): ReactNode {
  const words = useWords().settings.audit.columns
  const format = useFormat()
  return (
    <table className={isStale ? 'rows is-dense is-stale' : 'rows is-dense'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.actor}</th>
          <th scope="col">{words.action}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.detail}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td data-label={words.at}>
              <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
            </td>
            <td data-label={words.actor}>{entry.actor}</td>
            <td data-label={words.action}>
              <ActionName action={entry.action} />
            </td>
            <td data-label={words.subject}>
              <SubjectLink subject={entry.subject} />
            </td>
            <td data-label={words.detail} className="breaks">
              <DetailText detail={entry.detail} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The id of what was changed; what has a page of its own is one click away. */
function SubjectLink({ subject }: { subject: string | null }): ReactNode {
  if (subject === null) return <span className="quiet">–</span>
  const room = rooms[subject.slice(0, 4)]
  const id = <code className="breaks">{subject}</code>
  return room ? <AppLink href={`${room}/${subject}`}>{id}</AppLink> : id
}

const rooms: Record<string, string | undefined> = {
  fbk_: '/feedback',
  prd_: '/products',
  ord_: '/orders',
  imp_: '/imports',
}

function ActionName({ action }: { action: string }): ReactNode {
  const names: Record<string, string | undefined> = useWords().settings.audit.actions
  const name = names[action]
  return name ? <span title={action}>{name}</span> : <code>{action}</code>
}

function DetailText({ detail }: { detail: AuditEntry['detail'] }): ReactNode {
  const words = useWords()
  const names: Record<string, string | undefined> = words.settings.audit.details
  const valueNames: Record<string, string | undefined> = {
    ...words.codes.roles,
    ...words.codes.policies,
    ...words.codes.kinds,
    ...words.shell.languageNames,
  }
  const said = Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      const known = names[name]
      return known ? `${known}: ${valueNames[text] ?? text}` : `${name}: ${text}`
    })
    .join(' · ')
  return said === '' ? '–' : said
}
