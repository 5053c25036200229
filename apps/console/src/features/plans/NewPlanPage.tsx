import './plans.css'
import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { PlanFields } from './PlanFields.tsx'
import { bodyOf, measuresOf, type PlanAnswers } from './plan-answers.ts'
import { casesOf } from './plans-search.ts'
import { useTopicName } from './use-topic-name.ts'

/** A new plan: from a topic, from chosen cases, or by hand. */
export function NewPlanPage(): ReactNode {
  const words = useWords().plans
  const format = useFormat()
  const search = useSearch({ from: '/shell/plans/new' })
  const navigate = useNavigate({ from: '/plans/new' })
  const { productId, aspect } = search
  const caseIds = casesOf(search)
  const filter = aspect ? { productId, aspect, polarity: 'negative' as const } : undefined
  const product = useCall(
    endpoints.readProduct,
    { params: { id: productId ?? '' } },
    { isWanted: productId !== undefined },
  ).data
  const found = useCall(endpoints.countFeedback, { query: filter ?? {} }, { isWanted: filter !== undefined })
  const topic = useTopicName()({ product: product ?? null, aspect: aspect ?? null })
  const make = useAction(endpoints.createPlan, {
    refreshes: [endpoints.listPlans, endpoints.countPlans],
    onDone: (plan) => void navigate({ to: '/plans/$planId', params: { planId: plan.id } }),
  })
  const send = (answers: PlanAnswers) =>
    make.mutate({
      body: {
        ...bodyOf(answers),
        measures: measuresOf(answers),
        link: { ...(filter ? { filter } : {}), ...(caseIds.length > 0 ? { caseIds } : {}) },
      },
    })
  const isReady = productId === undefined || product !== undefined
  return (
    <>
      <PageHeader title={words.create.title} back={<AppLink href="/plans">← {words.back}</AppLink>} />
      <div className="stack narrow">
        <p className="quiet">
          {filter
            ? words.create.fromTopic({ topic, count: format.number(found.data?.count ?? 0) })
            : caseIds.length > 0
              ? words.create.fromCases(format.number(caseIds.length))
              : words.create.byHand}
        </p>
        {isReady ? (
          <Form<PlanAnswers>
            layout="vertical"
            requiredMark={false}
            disabled={make.isPending}
            initialValues={{
              title: topic,
              metricKind: filter ? 'negative-share' : 'none',
              productId,
              aspect,
              days: 90,
            }}
            onFinish={send}
          >
            <PlanFields />
            <Form.Item name="measures" label={words.create.measures} extra={words.create.measuresHint}>
              <Input.TextArea rows={4} />
            </Form.Item>
            {make.error ? <ErrorState error={make.error} reassurance={words.create.kept} /> : null}
            <Button type="primary" htmlType="submit" loading={make.isPending}>
              {words.create.submit}
            </Button>
          </Form>
        ) : null}
      </div>
    </>
  )
}
