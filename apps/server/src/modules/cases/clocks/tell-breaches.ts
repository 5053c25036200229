import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { noteMilestones, unnoteMilestones } from '../figures/note-milestone.ts'
import { insertEntries } from './check-store.ts'
import type { Clock, ClockEvent } from './clock-store.ts'

/** Writes each breach that was just noted into the history of its case, and has open consoles ask again. */
export async function tellBreaches(
  scope: Scope,
  clocks: readonly Clock[],
  events: readonly ClockEvent[],
): Promise<void> {
  const byId = new Map(clocks.map((clock) => [clock.id, clock]))
  const entries = events.flatMap(({ clockId, kind, at }) => {
    const clock = byId.get(clockId)
    if (!clock || (kind !== 'breached' && kind !== 'breach-undone')) return []
    const detail = {
      clock: clock.kind,
      minutes: clock.targetMinutes,
      dueAt: clock.dueAt?.toISOString() ?? null,
    }
    return [{ id: scope.newId(), caseId: clock.caseId, at, kind: `clock-${kind}`, detail }]
  })
  await insertEntries(scope, entries)
  await countClocks(scope, byId, events)
  const cases = events.flatMap(({ clockId }) => byId.get(clockId)?.caseId ?? [])
  for (const id of new Set(cases)) {
    await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', id) })
  }
}

/** The figures hold which clocks were kept and which ran out; a breach that is taken back leaves them again. */
async function countClocks(
  scope: Scope,
  byId: ReadonlyMap<string, Clock>,
  events: readonly ClockEvent[],
): Promise<void> {
  const happened = events.flatMap(({ clockId, kind, at }) => {
    const clock = byId.get(clockId)
    if (!clock || (kind !== 'met' && kind !== 'breached')) return []
    return [{ caseId: clock.caseId, measure: `clock-${kind}:${clock.kind}`, at }]
  })
  await noteMilestones(scope, happened)
  for (const { clockId, kind } of events) {
    const clock = byId.get(clockId)
    if (!clock || kind !== 'breach-undone') continue
    const measure = `clock-breached:${clock.kind}`
    await unnoteMilestones(scope, { caseId: clock.caseId, measure, since: clock.startedAt })
  }
}
