import { type BotSettings, botLimits, endpoints } from '@echoloop/contract'
import { Alert, App, Button, Checkbox, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

const names = ['greeting', 'closing', 'notFound', 'handOver'] as const

/** On or off, how sure it must be, and the shop's own sentences around the quotes. */
export function BotTab(): ReactNode {
  const settings = useCall(endpoints.readBotSettings)
  if (settings.error && !settings.data)
    return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <ListSkeleton rows={6} />
  return <SettingsForm key={JSON.stringify(settings.data)} settings={settings.data} />
}

type Draft = Omit<BotSettings, 'threshold'> & { percent: number }

function SettingsForm({ settings }: { settings: BotSettings }): ReactNode {
  const words = useWords()
  const text = words.helpRoom.bot
  const mayWrite = usePermission('help.write')
  const { message } = App.useApp()
  const put = useAction(endpoints.putBotSettings, {
    refreshes: [endpoints.readBotSettings],
    onDone: () => message.success(text.saved),
  })
  const { threshold, ...rest } = settings
  return (
    <Form<Draft>
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || put.isPending}
      initialValues={{ ...rest, percent: Math.round(threshold * 100) }}
      onFinish={({ percent, ...draft }) => put.mutate({ body: { ...draft, threshold: percent / 100 } })}
    >
      {mayWrite ? null : <Alert type="info" title={text.readOnly} />}
      <p>{text.rules}</p>
      <Form.Item name="isOn" valuePropName="checked" extra={text.isOnHint}>
        <Checkbox>{text.isOn}</Checkbox>
      </Form.Item>
      <Form.Item name="percent" label={text.threshold} extra={text.thresholdHint}>
        <InputNumber
          min={botLimits.thresholdMin * 100}
          max={botLimits.thresholdMax * 100}
          step={5}
          precision={0}
          suffix="%"
        />
      </Form.Item>
      <h2 className="help-part">{text.words}</h2>
      <p className="quiet">{text.wordsHint}</p>
      {names.map((name) => (
        <div key={name} className="help-columns">
          {(['zh-CN', 'en'] as const).map((language) => (
            <Form.Item
              key={language}
              name={['words', name, language]}
              label={`${text.names[name]} · ${language === 'en' ? text.en : text.zh}`}
            >
              <Input.TextArea rows={2} maxLength={botLimits.sentence} lang={language} />
            </Form.Item>
          ))}
        </div>
      ))}
      {put.error ? <ErrorState error={put.error} /> : null}
      {mayWrite ? (
        <Button type="primary" htmlType="submit" loading={put.isPending}>
          {text.save}
        </Button>
      ) : null}
    </Form>
  )
}
