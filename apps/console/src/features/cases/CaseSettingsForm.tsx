import { type CaseSettings, endpoints } from '@echoloop/contract'
import { App, Button, InputNumber, Slider } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type CaseSettingsFormProps = { settings: CaseSettings; mayWrite: boolean }

const dayFields = ['opensWithinDays', 'gatherDays', 'reopenDays'] as const
const factors = ['urgency', 'severity', 'reach', 'value'] as const

/** How long voices gather and cases can be reopened, and what weighs in a priority. */
export function CaseSettingsForm({ settings, mayWrite }: CaseSettingsFormProps): ReactNode {
  const words = useWords()
  const text = words.ruleBuilder.settings
  const { message } = App.useApp()
  const [wanted, setWanted] = useState(settings)
  const save = useAction(endpoints.putCaseSettings, {
    refreshes: [endpoints.listCaseRules],
    onDone: () => void message.success(text.saved),
  })
  return (
    <form
      className="case-settings"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: wanted })
      }}
    >
      <h2>{text.title}</h2>
      {dayFields.map((name) => (
        <div key={name} className="setting-line">
          <span aria-hidden="true">{text[name]}</span>
          <InputNumber
            aria-label={text[name]}
            min={1}
            max={365}
            precision={0}
            disabled={!mayWrite}
            suffix={text.days}
            value={wanted[name]}
            onChange={(value) => setWanted({ ...wanted, [name]: value ?? settings[name] })}
          />
        </div>
      ))}
      <h3>{text.weightsTitle}</h3>
      <p className="quiet">{text.weightsHint}</p>
      {factors.map((factor) => (
        <div key={factor} className="setting-line">
          <span aria-hidden="true">{words.casePage.aside.factors[factor]}</span>
          <Slider
            min={0}
            max={3}
            step={0.25}
            disabled={!mayWrite}
            ariaLabelForHandle={words.casePage.aside.factors[factor]}
            marks={{ 0: '0', 1: '1', 2: '2', 3: '3' }}
            value={wanted.weights[factor]}
            onChange={(value) => setWanted({ ...wanted, weights: { ...wanted.weights, [factor]: value } })}
          />
        </div>
      ))}
      {save.error ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <Button type="primary" htmlType="submit" loading={save.isPending} className="setting-save">
          {text.save}
        </Button>
      ) : null}
    </form>
  )
}
