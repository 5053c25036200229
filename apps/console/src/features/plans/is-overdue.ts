import type { PlanItem } from '@echoloop/contract'

/** True for a plan that should have shipped before today. */
export function isOverdue({ state, dueOn }: Pick<PlanItem, 'state' | 'dueOn'>, today = todayHere()): boolean {
  return dueOn !== null && (state === 'draft' || state === 'running') && dueOn < today
}

function todayHere(): string {
  return new Intl.DateTimeFormat('en-CA').format(new Date())
}
