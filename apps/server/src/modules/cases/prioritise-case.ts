import type { PriorityLevel } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { priorityNow } from './add-voices.ts'
import type { CaseRow } from './case-change.ts'
import { changeCase } from './change-case.ts'
import { levelOf, priorityOfLevel } from './priority.ts'

/** Sets the priority of a locked case by hand, or lets the computed one count again. */
export async function prioritiseCase(
  scope: Scope,
  before: CaseRow,
  { level, reason }: { level: PriorityLevel | null; reason?: string },
): Promise<CaseRow> {
  const changes =
    level === null
      ? { priorityByHand: false, ...(await priorityNow(scope, { ...before, priorityByHand: false })) }
      : { priorityByHand: true, priority: priorityOfLevel(level) }
  return changeCase(scope, before, changes, {
    kind: 'priority',
    text: reason,
    detail: {
      from: levelOf(before.priority),
      to: levelOf(changes.priority ?? before.priority),
      byHand: level !== null,
    },
  })
}
