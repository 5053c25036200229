import {
  endpoints,
  type FlagDecision,
  type FlagItem,
  flagAnswers,
  flagLimits,
  policyCodes,
} from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { Labelled } from '../../parts/Labelled.tsx'
import { useKeptWords } from '../../parts/use-kept-words.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'

/** Keeps the review with a reason, or takes it down by the rule that the report names. */
export function DecideFlag({ flag, isHere }: { flag: FlagItem; isHere: boolean }): ReactNode {
  const { list: text } = useWords().flags
  const [step, setStep] = useState<'none' | 'keep' | 'down'>('none')
  return (
    <>
      {isHere ? <DecideKeys onKeep={() => setStep('keep')} onDown={() => setStep('down')} /> : null}
      {step === 'none' ? (
        <div className="panel-actions">
          <Button type="primary" onClick={() => setStep('keep')}>
            {flag.isHeld && flag.review.state !== 'published' ? text.putBack : text.keepUp}
          </Button>
          <Button onClick={() => setStep('down')}>{text.takeDown}</Button>
        </div>
      ) : (
        <OutcomeForm flag={flag} step={step} onCancel={() => setStep('none')} />
      )}
    </>
  )
}

function DecideKeys({ onKeep, onDown }: { onKeep: () => void; onDown: () => void }): ReactNode {
  const { list: text } = useWords().flags
  useShortcut('1', text.keepUp, onKeep)
  useShortcut('2', text.takeDown, onDown)
  return null
}

type OutcomeFormProps = { flag: FlagItem; step: 'keep' | 'down'; onCancel: () => void }

function OutcomeForm({ flag, step, onCancel }: OutcomeFormProps): ReactNode {
  const words = useWords()
  const text = words.flags.list
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const said = useKeptWords(`flag ${flag.id}`)
  const decide = useAction(endpoints.decideFlag, {
    refreshes: [endpoints.listFlags],
    onDone: ({ decided }) => {
      said.forget()
      message.success(step === 'keep' ? text.doneKept(decided) : text.doneDown(decided))
    },
  })
  const put = (decision: FlagDecision) => {
    const words = said.words.trim()
    const body = words ? { ...decision, words } : decision
    decide.mutate({ params: { id: flag.id }, body }, { onError: tell })
  }
  return (
    <fieldset className="flag-outcome" disabled={decide.isPending}>
      <legend>{step === 'keep' ? text.why : text.byRule}</legend>
      <Labelled label={text.remark} hint={text.remarkHint}>
        {(id) => (
          <Input
            id={id}
            value={said.words}
            maxLength={flagLimits.answerWords}
            onChange={(event) => said.write(event.target.value)}
          />
        )}
      </Labelled>
      <div className="panel-actions">
        {step === 'keep'
          ? flagAnswers.map((answer) => (
              <Button key={answer} onClick={() => put({ outcome: 'refused', answer })}>
                {words.flags.answers[answer]}
              </Button>
            ))
          : null}
        {step === 'down' ? <RuleButtons flag={flag} onChoose={put} /> : null}
        <Button type="text" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </fieldset>
  )
}

type RuleButtonsProps = { flag: FlagItem; onChoose: (decision: FlagDecision) => void }

function RuleButtons({ flag, onChoose }: RuleButtonsProps): ReactNode {
  const words = useWords()
  const policies: Record<string, string> = words.codes.policies
  if (flag.reason !== 'other')
    return (
      <Button danger onClick={() => onChoose({ outcome: 'confirmed' })}>
        {words.flags.list.takeDown}: {words.flags.reasons[flag.reason]}
      </Button>
    )
  return policyCodes.map((code) => (
    <Button key={code} danger onClick={() => onChoose({ outcome: 'confirmed', code })}>
      {policies[code] ?? code}
    </Button>
  ))
}
