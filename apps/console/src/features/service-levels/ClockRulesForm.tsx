import { type ClockRules, endpoints, pausingStates } from '@echoloop/contract'
import { App, Checkbox, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { useWords } from '../../words/use-words.ts'

/** What holds for all levels: which reviews wait in public, and when the clock of a solution stands still. */
export function ClockRulesForm({ rules, mayWrite }: { rules: ClockRules; mayWrite: boolean }): ReactNode {
  const text = useWords().clocks.rules
  const { message } = App.useApp()
  const change = useAction(endpoints.putClockRules, {
    refreshes: [endpoints.readServiceLevels],
    onDone: () => message.success(text.saved),
  })
  return (
    <section aria-labelledby="clock-rules">
      <h2 id="clock-rules">{text.title}</h2>
      <Form<ClockRules>
        layout="vertical"
        requiredMark={false}
        disabled={!mayWrite || change.isPending}
        initialValues={rules}
        onFinish={(body) => change.mutate({ body })}
      >
        <Form.Item name="publicStarsMax" label={text.publicStars}>
          <Select
            style={{ maxWidth: '20rem' }}
            options={text.publicChoices.map((label, value) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="pausesWhile" label={text.pauses}>
          <Checkbox.Group
            options={pausingStates.map((value) => ({ value, label: text.pausingStates[value] }))}
          />
        </Form.Item>
        <FormEnd action={change} label={text.save} mayWrite={mayWrite} reassurance={text.kept} />
      </Form>
    </section>
  )
}
