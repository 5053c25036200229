import './tiers.css'
import { endpoints, tierLimits } from '@echoloop/contract'
import { Alert, App, Button, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { type ReplyOf, useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { TierCard } from './TierCard.tsx'
import { TierMoves } from './TierMoves.tsx'
import { type RuleAnswers, ruleAnswersOf, ruleOf, tierAbove } from './tier-answers.ts'

type Tiers = ReplyOf<typeof endpoints.readTiers.reply>

/** Who stands how high, by what they ordered; and what other rules would do. */
export function TiersSection(): ReactNode {
  const text = useWords().tiers
  const format = useFormat()
  const tiers = useCall(endpoints.readTiers, {})
  if (tiers.error && !tiers.data)
    return <ErrorState error={tiers.error} onRetry={() => void tiers.refetch()} />
  if (!tiers.data) return <ListSkeleton rows={4} />
  const { waiting, rule } = tiers.data
  return (
    <div className="stack tiers">
      <p className="quiet">{text.introduction}</p>
      {waiting > 0 ? <Alert type="info" title={text.counting(format.number(waiting))} /> : null}
      <TiersForm key={JSON.stringify(rule)} tiers={tiers.data} />
    </div>
  )
}

function TiersForm({ tiers }: { tiers: Tiers }): ReactNode {
  const words = useWords()
  const text = words.tiers
  const { role } = useSession().shop
  const mayWrite = usePermission('tier.write')
  const { message } = App.useApp()
  const [form] = Form.useForm<RuleAnswers>()
  const answers = Form.useWatch((values: RuleAnswers) => values, { form, preserve: true })
  const rule = answers?.tiers ? ruleOf(answers) : undefined
  const save = useAction(endpoints.putTiers, {
    refreshes: [endpoints.readTiers],
    onDone: () => message.success(text.saved),
  })
  return (
    <Form<RuleAnswers>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || save.isPending}
      initialValues={ruleAnswersOf(tiers.rule)}
      onFinish={() => {
        // What no field shows, such as the code of a tier, is kept beside the fields.
        const body = ruleOf(form.getFieldsValue(true))
        if (body) save.mutate({ body })
      }}
    >
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      <WindowFields currencies={tiers.currencies} />
      <Form.List name="tiers">
        {(fields, { add, remove }) => (
          <>
            <ol className="tier-cards">
              {fields.map(({ key, name }) => (
                <TierCard
                  key={key}
                  place={name}
                  counts={tiers.counts}
                  onRemove={mayWrite && name > 0 && fields.length > tierLimits.tiers.min ? remove : undefined}
                />
              ))}
            </ol>
            {mayWrite && fields.length < tierLimits.tiers.max ? (
              <p>
                <Button
                  onClick={() =>
                    add(tierAbove(form.getFieldsValue(true).tiers, { zh: '新等级', en: 'New tier' }))
                  }
                >
                  {text.add}
                </Button>
              </p>
            ) : null}
          </>
        )}
      </Form.List>
      {mayWrite && rule ? <TierMoves rule={rule} /> : null}
      {save.error ? <ErrorState error={save.error} reassurance={text.keptInForm} /> : null}
      {mayWrite ? (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {text.save}
        </Button>
      ) : null}
    </Form>
  )
}

function WindowFields({ currencies }: { currencies: Tiers['currencies'] }): ReactNode {
  const text = useWords().tiers
  const named = currencies.flatMap(({ currency }) => currency ?? [])
  return (
    <div className="tier-pair">
      <Form.Item<RuleAnswers>
        name="windowDays"
        label={text.window}
        extra={text.windowNote}
        rules={[
          {
            required: true,
            type: 'integer',
            ...tierLimits.windowDays,
            message: text.between(tierLimits.windowDays),
          },
        ]}
      >
        <InputNumber suffix={text.days} precision={0} inputMode="numeric" />
      </Form.Item>
      {named.length > 0 ? (
        <Form.Item<RuleAnswers>
          name="currency"
          label={text.currency}
          extra={named.length > 1 ? `${text.manyCurrencies} ${text.currencyNote}` : text.currencyNote}
        >
          <select className="field">
            <option value="">{text.anyCurrency}</option>
            {named.map((currency) => (
              <option key={currency} value={currency}>
                {currency}
              </option>
            ))}
          </select>
        </Form.Item>
      ) : null}
    </div>
  )
}
