import './service-levels.css'
import { PlusOutlined } from '@ant-design/icons'
import { endpoints, type ServiceLevel, type ServiceLevels } from '@echoloop/contract'
import { Alert, App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { ClockRulesForm } from './ClockRulesForm.tsx'
import { LevelForm } from './LevelForm.tsx'
import { LevelTable } from './LevelTable.tsx'
import { PromiseTest } from './PromiseTest.tsx'
import { useLevelWords } from './use-level-words.ts'

/** Within what time people are answered and helped. */
export function ServiceLevelsSection(): ReactNode {
  const levels = useCall(endpoints.readServiceLevels)
  if (levels.error && !levels.data)
    return <ErrorState error={levels.error} onRetry={() => void levels.refetch()} />
  if (!levels.data) return <ListSkeleton rows={5} />
  return <Levels all={levels.data} />
}

function Levels({ all }: { all: ServiceLevels }): ReactNode {
  const words = useWords()
  const text = words.clocks.levels
  const { role } = useSession().shop
  const mayWrite = usePermission('service-level.write')
  const names = useLevelWords(all)
  const [open, setOpen] = useState<ServiceLevel | 'new' | undefined>()
  const { message } = App.useApp()
  const remove = useAction(endpoints.removeServiceLevel, {
    refreshes: [endpoints.readServiceLevels],
    onDone: () => message.success(text.removed),
  })
  return (
    <div className="stack">
      <p className="quiet level-introduction">{text.introduction}</p>
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      <section aria-labelledby="levels-title">
        <h2 id="levels-title">{text.title}</h2>
        <p className="quiet">{text.note}</p>
        <LevelTable
          all={all}
          names={names}
          mayWrite={mayWrite}
          onEdit={setOpen}
          onRemove={({ id }) => remove.mutate({ params: { id } })}
        />
        {remove.error ? <ErrorState error={remove.error} /> : null}
        {mayWrite ? (
          <Button icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {text.add}
          </Button>
        ) : null}
      </section>
      <PromiseTest all={all} names={names} />
      <ClockRulesForm key={JSON.stringify(all.rules)} rules={all.rules} mayWrite={mayWrite} />
      {open ? (
        <LevelForm
          all={all}
          names={names}
          level={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </div>
  )
}
