import { endpoints, type ListeningSource } from '@echoloop/contract'
import { Alert, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { SourceCard } from './SourceCard.tsx'
import { SourceForm } from './SourceForm.tsx'

/** Where words come from, with their health. */
export function SourcesTab(): ReactNode {
  const text = useWords().listening.sources
  const mayWrite = usePermission('listening.write')
  const [open, setOpen] = useState<ListeningSource | 'new'>()
  const [secret, setSecret] = useState<string>()
  const sources = useCall(endpoints.listListeningSources, {}, { everyMs: 15_000 })
  const items = sources.data?.items ?? []
  if (sources.error && !sources.data)
    return <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
  if (sources.isPending) return <ListSkeleton rows={4} />
  const add = mayWrite ? (
    <Button type="primary" onClick={() => setOpen('new')}>
      {text.add}
    </Button>
  ) : null
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyText}>
          {add}
        </EmptyState>
      ) : (
        <div>{add}</div>
      )}
      <div aria-live="polite">
        {secret ? (
          <Alert
            type="success"
            title={text.secretOnce}
            description={<CopyOnce value={secret} label={text.secretOnce} />}
          />
        ) : null}
      </div>
      {open ? (
        <SourceForm
          source={open === 'new' ? undefined : open}
          onSecret={setSecret}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      <ul className="listening-cards">
        {items.map((source) => (
          <SourceCard key={source.id} source={source} onEdit={() => setOpen(source)} onSecret={setSecret} />
        ))}
      </ul>
      <p className="quiet">
        <b>{text.csv}</b> {text.csvText} <AppLink href="/imports">{text.toImports}</AppLink>
      </p>
    </>
  )
}
