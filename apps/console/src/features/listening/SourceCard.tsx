import { endpoints, type ListeningSource } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { RemoveButton } from '../../parts/RemoveButton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type SourceCardProps = {
  source: ListeningSource
  onEdit: () => void
  onSecret: (secret: string) => void
}

const signs = { new: '○', good: '✓', troubled: '▲', off: '–' } as const

/** One source: what it is, how it does, what to do. */
export function SourceCard({ source, onEdit, onSecret }: SourceCardProps): ReactNode {
  const text = useWords().listening.sources
  const format = useFormat()
  const mayWrite = usePermission('listening.write')
  const { health, week, inboxUrl } = source
  return (
    <li className="row-card">
      <p className="listening-facts">
        <span className={`listening-health is-${health.state}`}>
          <span aria-hidden="true">{signs[health.state]} </span>
          {text.states[health.state]}
        </span>
        <b>{source.name}</b>
        <span>{text.kinds[source.kind]}</span>
        <span className="quiet">{source.network}</span>
      </p>
      {source.address ? (
        <p className="quiet listening-address">
          {source.address}
          {source.subject ? ` · ${source.subject}` : ''}
        </p>
      ) : null}
      {health.trouble ? (
        <p>
          {text.troubles[health.trouble.code]}
          {health.trouble.status ? ` (${health.trouble.status})` : ''} {text.failures(health.failures)}
        </p>
      ) : null}
      <p className="listening-facts quiet">
        <AppLink href={`/listening?tab=stream&sourceId=${source.id}`}>
          {text.week(format.number(week.kept), format.number(week.came))}
        </AppLink>
        {health.lastReadAt ? <span>{text.read(format.ago(health.lastReadAt))}</span> : null}
        {health.nextReadAt ? <span>{text.next(format.time(health.nextReadAt))}</span> : null}
      </p>
      {inboxUrl && mayWrite ? (
        <>
          <CopyOnce value={inboxUrl} label={text.inbox} />
          <p className="quiet">{text.docs}</p>
        </>
      ) : null}
      {mayWrite ? <SourceActions source={source} onEdit={onEdit} onSecret={onSecret} /> : null}
    </li>
  )
}

function SourceActions({ source, onEdit, onSecret }: SourceCardProps): ReactNode {
  const words = useWords().listening
  const text = words.sources
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const params = { id: source.id }
  const refreshes = [endpoints.listListeningSources]
  const read = useAction(endpoints.readListeningSourceNow, { refreshes })
  const rotate = useAction(endpoints.rotateInboxSecret, {
    onDone({ secret }) {
      onSecret(secret)
      message.info(text.rotated)
    },
  })
  const remove = useAction(endpoints.removeListeningSource, {
    refreshes,
    onDone: () => message.success(words.removed),
  })
  const isOfAccount = source.kind === 'mastodon-mentions'
  return (
    <div className="listening-actions">
      {source.kind !== 'webhook' && source.isOn ? (
        <Button loading={read.isPending} onClick={() => void read.mutateAsync({ params }).catch(tell)}>
          {text.readNow}
        </Button>
      ) : null}
      {source.kind === 'webhook' ? (
        <Button loading={rotate.isPending} onClick={() => void rotate.mutateAsync({ params }).catch(tell)}>
          {text.rotate}
        </Button>
      ) : null}
      {isOfAccount ? null : <Button onClick={onEdit}>{words.edit}</Button>}
      {isOfAccount ? null : (
        <RemoveButton
          label={words.remove}
          title={text.removeTitle}
          text={text.removeText}
          isPending={remove.isPending}
          onRemove={() => remove.mutateAsync({ params }).catch(tell)}
        />
      )}
    </div>
  )
}
