import { endpoints, type ListeningSource } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { CallRows } from '../../parts/CallRows.tsx'
import { SecretOnce } from '../../parts/SecretOnce.tsx'
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
  const add = mayWrite ? (
    <Button type="primary" onClick={() => setOpen('new')}>
      {text.add}
    </Button>
  ) : null
  return (
    <>
      <CallRows
        call={sources}
        skeletonRows={4}
        emptyTitle={text.emptyTitle}
        emptyText={text.emptyText}
        add={add}
        isAbove
        row={(source) => (
          <SourceCard key={source.id} source={source} onEdit={() => setOpen(source)} onSecret={setSecret} />
        )}
      >
        <SecretOnce secret={secret} title={text.secretOnce} />
        {open ? (
          <SourceForm
            source={open === 'new' ? undefined : open}
            onSecret={setSecret}
            onClose={() => setOpen(undefined)}
          />
        ) : null}
      </CallRows>
      <p className="quiet">
        <b>{text.csv}</b> {text.csvText} <AppLink href="/imports">{text.toImports}</AppLink>
      </p>
    </>
  )
}
