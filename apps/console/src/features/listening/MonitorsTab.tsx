import { endpoints, type Monitor } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { CallRows } from '../../parts/CallRows.tsx'
import { RemoveButton } from '../../parts/RemoveButton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { MonitorForm } from './MonitorForm.tsx'

/** What is listened for. */
export function MonitorsTab(): ReactNode {
  const text = useWords().listening.monitors
  const mayWrite = usePermission('listening.write')
  const [open, setOpen] = useState<Monitor | 'new'>()
  const monitors = useCall(endpoints.listMonitors)
  const add = mayWrite ? (
    <Button type="primary" onClick={() => setOpen('new')}>
      {text.add}
    </Button>
  ) : null
  return (
    <CallRows
      call={monitors}
      skeletonRows={3}
      emptyTitle={text.emptyTitle}
      emptyText={text.emptyText}
      add={add}
      isAbove
      row={(monitor) => <MonitorCard key={monitor.id} monitor={monitor} onEdit={() => setOpen(monitor)} />}
    >
      {open ? (
        <MonitorForm monitor={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      ) : null}
    </CallRows>
  )
}

function MonitorCard({ monitor, onEdit }: { monitor: Monitor; onEdit: () => void }): ReactNode {
  const words = useWords().listening
  const text = words.monitors
  const mayWrite = usePermission('listening.write')
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const remove = useAction(endpoints.removeMonitor, {
    refreshes: [endpoints.listMonitors, endpoints.listMentions],
    onDone: () => message.success(words.removed),
  })
  const { rule } = monitor
  const heard = [...rule.keywords, ...rule.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`)]
  return (
    <li className="row-card">
      <p className="listening-facts">
        <b>{monitor.name}</b>
        {monitor.isOn ? null : <span className="listening-sign">{text.off}</span>}
        <AppLink href={`/listening?tab=stream&monitorId=${monitor.id}`}>{text.week(monitor.week)}</AppLink>
      </p>
      <p dir="auto">{heard.join(' · ')}</p>
      {rule.exclusions.length > 0 ? (
        <p className="quiet">
          {text.exclusions}: {rule.exclusions.join(' · ')}
        </p>
      ) : null}
      {rule.competitors.length > 0 ? (
        <p className="quiet">
          {text.competitors}: {rule.competitors.map(({ name }) => name).join(' · ')}
        </p>
      ) : null}
      {mayWrite ? (
        <div className="listening-actions">
          <Button onClick={onEdit}>{words.edit}</Button>
          <RemoveButton
            label={words.remove}
            title={text.removeTitle}
            text={text.removeText}
            isPending={remove.isPending}
            onRemove={() => remove.mutateAsync({ params: { id: monitor.id } }).catch(tell)}
          />
        </div>
      ) : null}
    </li>
  )
}
