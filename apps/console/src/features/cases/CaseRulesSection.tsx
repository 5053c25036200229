import './cases.css'
import './case-rules.css'
import { type CaseRule, endpoints } from '@echoloop/contract'
import { Alert, App, Button, Popconfirm, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CaseSettingsForm } from './CaseSettingsForm.tsx'
import { RuleEditor } from './RuleEditor.tsx'
import { bodyOfRule } from './rule-body.ts'
import { useRuleSentence } from './use-rule-sentence.ts'

const freshRule = 'new'

/** When a case opens by itself, and what weighs in its priority. */
export function CaseRulesSection(): ReactNode {
  const words = useWords().ruleBuilder
  const mayWrite = usePermission('case-rule.write')
  const rules = useCall(endpoints.listCaseRules)
  const [edited, setEdited] = useState<string>()
  if (rules.error && !rules.data)
    return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
  if (!rules.data) return <ListSkeleton rows={5} />
  const close = () => setEdited(undefined)
  return (
    <div className="stack case-rules">
      <section aria-label={words.list}>
        <p className="quiet rules-lead">{words.introduction}</p>
        {mayWrite ? null : <Alert type="info" title={words.readOnly} />}
        {rules.data.items.length === 0 ? <p>{words.none}</p> : null}
        <ol className="rule-list">
          {rules.data.items.map((rule) => (
            <li key={rule.id}>
              {edited === rule.id ? (
                <RuleEditor rule={rule} onDone={close} />
              ) : (
                <RuleRow rule={rule} mayWrite={mayWrite} onEdit={() => setEdited(rule.id)} />
              )}
            </li>
          ))}
        </ol>
        {edited === freshRule ? <RuleEditor rule={undefined} onDone={close} /> : null}
        {mayWrite && edited === undefined ? (
          <Button onClick={() => setEdited(freshRule)}>{words.add}</Button>
        ) : null}
      </section>
      <CaseSettingsForm
        key={JSON.stringify(rules.data.settings)}
        settings={rules.data.settings}
        mayWrite={mayWrite}
      />
    </div>
  )
}

type RuleRowProps = { rule: CaseRule; mayWrite: boolean; onEdit: () => void }

function RuleRow({ rule, mayWrite, onEdit }: RuleRowProps): ReactNode {
  const words = useWords().ruleBuilder
  const sentence = useRuleSentence()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const refreshes = [endpoints.listCaseRules]
  const change = useAction(endpoints.changeCaseRule, { refreshes })
  const remove = useAction(endpoints.removeCaseRule, {
    refreshes,
    onDone: () => void message.info(words.removed(rule.name)),
  })
  const params = { id: rule.id }
  return (
    <div className={rule.isOn ? 'rule-row' : 'rule-row is-off'}>
      <Switch
        size="small"
        checked={rule.isOn}
        disabled={!mayWrite}
        loading={change.isPending}
        aria-label={words.isOn(rule.name)}
        onChange={(isOn) => change.mutate({ params, body: { ...bodyOfRule(rule), isOn } }, { onError: tell })}
      />
      <div className="rule-text">
        <p className="rule-name">
          {rule.name}
          {rule.isOn ? null : <span className="quiet"> · {words.off}</span>}
          {rule.isDefault ? <span className="quiet"> · {words.fromStart}</span> : null}
        </p>
        <p className="quiet">{sentence(rule.conditions)}</p>
      </div>
      {mayWrite ? (
        <span className="rule-tools">
          <Button size="small" onClick={onEdit}>
            {words.edit}
          </Button>
          <Popconfirm
            title={words.removeQuestion}
            okText={words.remove}
            cancelText={words.cancel}
            onConfirm={() => remove.mutate({ params }, { onError: tell })}
          >
            <Button size="small" type="text" loading={remove.isPending}>
              {words.remove}
            </Button>
          </Popconfirm>
        </span>
      ) : null}
    </div>
  )
}
