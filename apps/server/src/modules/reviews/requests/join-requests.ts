import type { Scope } from '../../../platform/scope.ts'
import { linesMax, planRequest, type RequestLine } from './plan-request.ts'
import { readRequestFacts } from './request-facts.ts'
import type { RequestRow } from './request-queries.ts'
import { changeRequest } from './request-store.ts'

/** An invitation waits so long for another one that will be due for the same person. */
export const joinDays = 3

const dayMs = 86_400_000

export type Joining = { kind: 'later'; notBefore: Date } | { kind: 'joined' }

/**
 * Puts the other invitations of a person that are due into this one, as far as they fit; waits a little for one that
 * is due soon. Reminders and what staff hastened go alone. The orders' own messages find theirs joined, and are
 * dropped.
 */
export async function joinRequests(
  scope: Scope,
  { request, planned, lines }: { request: RequestRow; planned: RequestRow[]; lines: RequestLine[] },
): Promise<Joining> {
  if (request.step > 0 || request.isHastened) return { kind: 'joined' }
  // What is leaving may have left: joined, its order would be asked about twice.
  const others = planned.filter(
    ({ id, step, state, isHastened }) =>
      id !== request.id && step === 0 && state === 'planned' && !isHastened,
  )
  const soon = waitFor({
    plannedFor: request.plannedFor,
    others: others.map((one) => one.plannedFor),
    now: scope.now,
  })
  if (soon) return { kind: 'later', notBefore: soon }
  let count = lines.length
  for (const other of others.filter(({ plannedFor }) => plannedFor <= scope.now)) {
    const plan = planRequest((await readRequestFacts(scope, other)).facts)
    if (plan.kind !== 'send' || count + plan.lines.length > linesMax) continue
    count += plan.lines.length
    await changeRequest(scope, other.id, {
      state: 'joined',
      joinedTo: request.id,
      endedAt: scope.now,
    })
  }
  return { kind: 'joined' }
}

/** The last moment within the waiting time at which another one will be due. Pure. */
export function waitFor(times: { plannedFor: Date; others: readonly Date[]; now: Date }): Date | undefined {
  const until = times.plannedFor.getTime() + joinDays * dayMs
  const soon = times.others
    .map((time) => time.getTime())
    .filter((time) => time > times.now.getTime() && time <= until)
  return soon.length === 0 ? undefined : new Date(Math.max(...soon))
}
