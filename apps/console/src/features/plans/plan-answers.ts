import {
  type AspectCode,
  aspectCodes,
  type PlanDetail,
  type PlanMetric,
  type PlanMetricKind,
} from '@echoloop/contract'

/** What the form of a plan holds. */
export type PlanAnswers = {
  title: string
  goal?: string
  metricKind?: PlanMetricKind | 'none'
  productId?: string
  aspect?: AspectCode
  days?: number
  targetPercent?: number | null
  ownerId?: string
  departmentIds?: string[]
  startsOn?: string
  dueOn?: string
  measures?: string
}

export type PlanBody = {
  title: string
  goal: string
  metric: PlanMetric | null
  target: number | null
  ownerId: string | null
  departmentIds: string[]
  startsOn: string | null
  dueOn: string | null
}

/** What the server is told; a metric that needs an aspect and has none is left to its refusal. */
export function bodyOf(answers: PlanAnswers): PlanBody {
  const { metricKind = 'none', productId, aspect, days, targetPercent } = answers
  const metric =
    metricKind === 'none'
      ? null
      : { kind: metricKind, productId: productId ?? null, aspect: aspect ?? null, days: days ?? 90 }
  return {
    title: answers.title.trim(),
    goal: answers.goal?.trim() ?? '',
    metric,
    target: metric === null || targetPercent == null ? null : targetPercent / 100,
    ownerId: answers.ownerId ?? null,
    departmentIds: answers.departmentIds ?? [],
    startsOn: answers.startsOn || null,
    dueOn: answers.dueOn || null,
  }
}

/** One measure per line; empty lines say nothing. */
export function measuresOf({ measures = '' }: PlanAnswers): string[] {
  return measures
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A plan as its form shows it. */
export function answersOf(plan: PlanDetail): PlanAnswers {
  const { metric } = plan
  return {
    title: plan.title,
    goal: plan.goal,
    metricKind: metric?.kind ?? 'none',
    productId: metric?.productId ?? undefined,
    aspect: aspectCodes.find((code) => code === metric?.aspect),
    days: metric?.days ?? 90,
    targetPercent: plan.target === null ? null : Math.round(plan.target * 1000) / 10,
    ownerId: plan.owner?.id,
    departmentIds: plan.departments.map(({ id }) => id),
    startsOn: plan.startsOn ?? undefined,
    dueOn: plan.dueOn ?? undefined,
  }
}
