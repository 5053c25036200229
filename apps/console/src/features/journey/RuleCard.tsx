import { endpoints, type TouchpointRule } from '@echoloop/contract'
import { App, Button, Popconfirm, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { answersOfRule, fieldsOfRule } from './rule-answers.ts'

/** One rule in a sentence, with its switch and a preview in the shop’s own page. */
export function RuleCard({ rule, onEdit }: { rule: TouchpointRule; onEdit: () => void }): ReactNode {
  const words = useWords().journey
  const text = words.rules
  const { message } = App.useApp()
  const mayWrite = usePermission('survey.write')
  const [token, setToken] = useState<string>()
  const refreshes = [endpoints.listTouchpointRules, endpoints.readJourney]
  const change = useAction(endpoints.changeTouchpointRule, {
    refreshes,
    onDone: () => message.success(text.saved),
  })
  const remove = useAction(endpoints.removeTouchpointRule, {
    refreshes,
    onDone: () => message.success(text.removed),
  })
  const preview = useAction(endpoints.previewTouchpointRule, { onDone: (reply) => setToken(reply.token) })
  const params = { id: rule.id }
  const turn = (isOn: boolean) =>
    change.mutate({
      params,
      body: { ...fieldsOfRule(answersOfRule(rule)), version: rule.version, isOn },
    })
  const error = change.error ?? remove.error ?? preview.error
  return (
    <li className="rule-card">
      <div className="rule-card-head">
        <div>
          <h3>{rule.name}</h3>
          <p className="quiet">
            {words.touchpoints[rule.touchpoint]} · {rule.survey?.name ?? text.surveyGone}
          </p>
        </div>
        <Switch
          checked={rule.isOn}
          disabled={!mayWrite}
          loading={change.isPending}
          aria-label={`${text.isOn}: ${rule.name}`}
          checkedChildren={text.on}
          unCheckedChildren={text.off}
          onChange={turn}
        />
      </div>
      <RuleSentence rule={rule} />
      {rule.survey && !rule.survey.isLive ? <p className="is-due">{text.surveyNotLive}</p> : null}
      {error ? <ErrorState error={error} /> : null}
      {mayWrite ? (
        <div className="journey-buttons">
          <Button size="small" onClick={onEdit} aria-label={`${text.edit}: ${rule.name}`}>
            {text.edit}
          </Button>
          <Button size="small" loading={preview.isPending} onClick={() => preview.mutate({ params })}>
            {text.preview}
          </Button>
          <Popconfirm
            title={text.removeQuestion}
            okText={text.remove}
            cancelText={text.keep}
            onConfirm={() => remove.mutate({ params })}
          >
            <Button
              size="small"
              danger
              loading={remove.isPending}
              aria-label={`${text.remove}: ${rule.name}`}
            >
              {text.remove}
            </Button>
          </Popconfirm>
        </div>
      ) : null}
      {token ? (
        <div className="rule-preview">
          <CopyOnce label={text.preview} value={`?echoloop-preview=${token}`} />
          <p className="figure-note">{text.previewNote}</p>
        </div>
      ) : null}
    </li>
  )
}

function RuleSentence({ rule }: { rule: TouchpointRule }): ReactNode {
  const says = useWords().journey.rules.says
  const format = useFormat()
  const { moment, after, event, path, sampling, needsConsent, tiers } = rule
  const when = {
    load: says.load,
    scroll: says.scroll(format.number(after ?? 0)),
    seconds: says.seconds(format.number(after ?? 0)),
    exit: says.exit,
    event: says.event(event ?? ''),
  }[moment]
  const parts = [
    when,
    path,
    sampling < 100 ? says.sampling(format.number(sampling)) : null,
    needsConsent ? says.consent : null,
    tiers.length > 0 ? says.tiers(tiers.join(', ')) : null,
  ]
  return <p className="rule-sentence">{parts.filter(Boolean).join(' · ')}</p>
}
