import { endpoints, followUpDays, type ReviewRules, reviewRuleLimits } from '@echoloop/contract'
import { Alert, App, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

const fields = ['opensDaysAfterShipping', 'closesDays', 'editDays'] as const

/** When buyers may write, change and add to reviews. */
export function ReviewRulesSection(): ReactNode {
  const text = useWords().settings.reviews
  const rules = useCall(endpoints.readReviewRules)
  if (rules.error && !rules.data)
    return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
  if (!rules.data) return <ListSkeleton rows={3} />
  return (
    <div className="stack narrow">
      <p className="quiet">
        {text.introduction} {text.followUp(followUpDays)}
      </p>
      <RulesForm key={JSON.stringify(rules.data)} rules={rules.data} />
    </div>
  )
}

function RulesForm({ rules }: { rules: ReviewRules }): ReactNode {
  const words = useWords()
  const text = words.settings.reviews
  const { role } = useSession().shop
  const mayWrite = usePermission('review-rule.write')
  const { message } = App.useApp()
  const change = useAction(endpoints.putReviewRules, {
    refreshes: [endpoints.readReviewRules],
    onDone: () => message.success(text.saved),
  })
  return (
    <Form<ReviewRules>
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={rules}
      onFinish={(body) => change.mutate({ body })}
    >
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      {fields.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={text[name]}
          extra={text.notes[name]}
          rules={[
            {
              required: true,
              type: 'integer',
              ...reviewRuleLimits[name],
              message: text.between(reviewRuleLimits[name]),
            },
          ]}
        >
          <InputNumber suffix={text.days} precision={0} inputMode="numeric" style={{ width: '10rem' }} />
        </Form.Item>
      ))}
      <FormEnd action={change} label={text.save} mayWrite={mayWrite} reassurance={text.keptInForm} />
    </Form>
  )
}
