import './policy.css'
import { endpoints, type PolicyCode, type ScreeningPolicy } from '@echoloop/contract'
import { Alert, App, Button, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { PolicyRule, type RuleText } from './PolicyRule.tsx'
import { RefusalRates } from './RefusalRates.tsx'

/** The published rules of reviews, and how often they led to a refusal, by stars. */
export function PolicySection(): ReactNode {
  const text = useWords().screening.settings
  const mayReadRates = usePermission('overview.read')
  const policy = useCall(endpoints.readScreeningPolicy)
  if (policy.error && !policy.data)
    return <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />
  if (!policy.data) return <ListSkeleton rows={5} />
  return (
    <div className="stack policy">
      <p className="quiet">{text.intro}</p>
      <PolicyForm key={policy.data.version} policy={policy.data} />
      {mayReadRates ? <RefusalRates /> : null}
    </div>
  )
}

function PolicyForm({ policy }: { policy: ScreeningPolicy }): ReactNode {
  const words = useWords()
  const text = words.screening.settings
  const format = useFormat()
  const { role, id } = useSession().shop
  const mayWrite = usePermission('screening.write')
  const { message } = App.useApp()
  const [publishUnverified, setPublishUnverified] = useState(policy.publishUnverified)
  const [own, setOwn] = useState(ownTextsOf(policy))
  const save = useAction(endpoints.putScreeningPolicy, {
    refreshes: [endpoints.readScreeningPolicy],
    onDone: ({ version }) => message.success(text.saved(version)),
  })
  const isChanged =
    publishUnverified !== policy.publishUnverified ||
    JSON.stringify([...own]) !== JSON.stringify([...ownTextsOf(policy)])
  const change = (code: PolicyCode, rule: RuleText | undefined) => {
    const next = new Map(own)
    if (rule) next.set(code, rule)
    else next.delete(code)
    setOwn(next)
  }
  const submit = () => {
    const texts = [...own].map(([code, { en, zh }]) => ({ code, en, zh }))
    save.mutate({ body: { version: policy.version, publishUnverified, texts } })
  }
  return (
    <section className="stack" aria-label={text.title}>
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      <p className="policy-version">
        <b>{text.version(policy.version)}</b>
        {policy.changedAt === null ? null : (
          <span className="quiet">{format.dateTime(policy.changedAt)}</span>
        )}
        <a href={`/policy?shop=${id}`} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      </p>
      <label className="policy-switch" htmlFor="publish-unverified">
        <Switch
          id="publish-unverified"
          checked={publishUnverified}
          disabled={!mayWrite}
          onChange={setPublishUnverified}
        />
        <span>
          {text.publishUnverified}
          <span className="quiet">{text.publishUnverifiedHint}</span>
        </span>
      </label>
      <ul className="policy-rules">
        {policy.rules.map((rule) => (
          <PolicyRule
            key={rule.code}
            rule={rule}
            own={own.get(rule.code)}
            mayWrite={mayWrite}
            onChange={(next) => change(rule.code, next)}
          />
        ))}
      </ul>
      {save.error ? <ErrorState error={save.error} /> : null}
      {mayWrite ? (
        <div>
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={submit}>
            {text.save}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function ownTextsOf({ rules }: ScreeningPolicy): Map<PolicyCode, RuleText> {
  return new Map(rules.flatMap(({ code, isOwn, text }) => (isOwn ? [[code, text] as const] : [])))
}
