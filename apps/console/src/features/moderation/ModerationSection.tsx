import { endpoints, type ModerationSettings } from '@echoloop/contract'
import { Alert, App, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** How fast reviews should be decided, and how many decisions are judged again. */
export function ModerationSection(): ReactNode {
  const text = useWords().moderation.settings
  const mayRead = usePermission('moderation.read')
  const settings = useCall(endpoints.readModerationSettings, {}, { isWanted: mayRead })
  if (!mayRead) return <p className="quiet">{text.introduction}</p>
  if (settings.error && !settings.data)
    return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <ListSkeleton rows={2} />
  return (
    <div className="stack narrow">
      <p className="quiet">{text.introduction}</p>
      <SettingsForm key={JSON.stringify(settings.data)} settings={settings.data} />
    </div>
  )
}

function SettingsForm({ settings }: { settings: ModerationSettings }): ReactNode {
  const words = useWords()
  const text = words.moderation.settings
  const { role } = useSession().shop
  const mayWrite = usePermission('review-rule.write')
  const { message } = App.useApp()
  const change = useAction(endpoints.putModerationSettings, {
    refreshes: [endpoints.readModerationSettings, endpoints.countQueue, endpoints.listQueue],
    onDone: () => message.success(text.saved),
  })
  return (
    <Form<ModerationSettings>
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={settings}
      onFinish={(body) => change.mutate({ body })}
    >
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      <Form.Item
        name="targetHours"
        label={text.targetHours}
        extra={text.targetNote}
        rules={[{ required: true, type: 'integer', min: 1, max: 336, message: text.between(1, 336) }]}
      >
        <InputNumber suffix={text.hours} precision={0} inputMode="numeric" style={{ width: '10rem' }} />
      </Form.Item>
      <Form.Item
        name="blindPercent"
        label={text.blindPercent}
        extra={text.blindNote}
        rules={[{ required: true, type: 'number', min: 0, max: 100, message: text.between(0, 100) }]}
      >
        <InputNumber suffix={text.percent} inputMode="decimal" style={{ width: '10rem' }} />
      </Form.Item>
      <FormEnd action={change} label={text.save} mayWrite={mayWrite} reassurance={text.kept} />
    </Form>
  )
}
