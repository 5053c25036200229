import { type CaseRule, type CaseRuleBody, type CaseRuleConditions, endpoints } from '@echoloop/contract'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { ConditionFields } from './ConditionFields.tsx'
import { OutcomeFields } from './OutcomeFields.tsx'
import { RulePreview } from './RulePreview.tsx'
import { bodyOfRule, freshRuleBody } from './rule-body.ts'
import { asksNothing, tidyConditions } from './tidy-conditions.ts'

type RuleEditorProps = {
  /** Undefined: a new one. */
  rule: CaseRule | undefined
  onDone: () => void
}

/** Puts a rule together; beside it stands what it would have caught last month. */
export function RuleEditor({ rule, onDone }: RuleEditorProps): ReactNode {
  const words = useWords().ruleBuilder
  const { message } = App.useApp()
  const [body, setBody] = useState<CaseRuleBody>(() =>
    rule ? bodyOfRule(rule) : freshRuleBody(words.newName),
  )
  const options = {
    refreshes: [endpoints.listCaseRules],
    onDone: () => {
      message.success(words.saved)
      onDone()
    },
  }
  const create = useAction(endpoints.createCaseRule, options)
  const change = useAction(endpoints.changeCaseRule, options)
  const isEmpty = asksNothing(body.conditions)
  const set = (part: Partial<CaseRuleBody>) => setBody({ ...body, ...part })
  const ask = (part: Partial<CaseRuleConditions>) => set({ conditions: { ...body.conditions, ...part } })
  const save = () => {
    const wanted = { ...body, name: body.name.trim(), conditions: tidyConditions(body.conditions) }
    if (wanted.name === '' || isEmpty) return
    if (rule) change.mutate({ params: { id: rule.id }, body: wanted })
    else create.mutate({ body: wanted })
  }
  const error = create.error ?? change.error
  return (
    <form
      className="rule-editor"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="rule-fields">
        <div className="rule-field is-wide">
          <span aria-hidden="true">{words.fields.name}</span>
          <Input
            aria-label={words.fields.name}
            autoFocus
            value={body.name}
            maxLength={100}
            onChange={(event) => set({ name: event.target.value })}
          />
        </div>
        <ConditionFields conditions={body.conditions} onAsk={ask} />
        <OutcomeFields body={body} onSet={set} />
        {isEmpty ? <p role="alert">{words.nothingAsked}</p> : null}
        {error ? <ErrorState error={error} /> : null}
        <div className="panel-actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={create.isPending || change.isPending}
            disabled={isEmpty || body.name.trim() === ''}
          >
            {words.save}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      </div>
      <RulePreview conditions={body.conditions} gather={body.gather} />
    </form>
  )
}
