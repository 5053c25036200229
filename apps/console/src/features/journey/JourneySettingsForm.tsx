import { endpoints, type JourneySettings, type JourneySettingsFields } from '@echoloop/contract'
import { App, Button, Form, InputNumber, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** Whether events are taken, of how many visitors, and how often one is asked. */
export function JourneySettingsForm({ settings }: { settings: JourneySettings }): ReactNode {
  const journey = useWords().journey
  const words = journey.settings
  const { message } = App.useApp()
  const mayWrite = usePermission('shop.write')
  const save = useAction(endpoints.putJourneySettings, {
    refreshes: [endpoints.readJourneySettings, endpoints.readJourney],
    onDone: () => message.success(words.saved),
  })
  const { version, takesEvents, sampling, asksMax, asksDays } = settings
  const number = (most: number) => ({
    rules: [{ required: true, type: 'integer' as const, min: 1, max: most, message: journey.rules.required }],
  })
  return (
    <Form<JourneySettingsFields>
      layout="vertical"
      requiredMark={false}
      disabled={save.isPending || !mayWrite}
      initialValues={{ takesEvents, sampling, asksMax, asksDays }}
      onFinish={(fields) => save.mutate({ body: { ...fields, version } })}
    >
      <Form.Item<JourneySettingsFields>
        name="takesEvents"
        label={words.takesEvents}
        extra={words.takesEventsNote}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item<JourneySettingsFields> name="sampling" label={words.sampling} {...number(100)}>
        <InputNumber min={1} max={100} precision={0} suffix="%" />
      </Form.Item>
      <div className="rule-pair">
        <Form.Item<JourneySettingsFields> name="asksMax" label={words.asks} {...number(20)}>
          <InputNumber min={1} max={20} precision={0} suffix={words.times} />
        </Form.Item>
        <Form.Item<JourneySettingsFields> name="asksDays" label={' '} {...number(365)}>
          <InputNumber
            min={1}
            max={365}
            precision={0}
            suffix={words.days}
            aria-label={`${words.asks} … ${words.days}`}
          />
        </Form.Item>
      </div>
      {save.error ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {words.save}
        </Button>
      ) : null}
    </Form>
  )
}
