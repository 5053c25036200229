import {
  belongsTogether,
  countedByPeople,
  findSignals,
  isMuchLarger,
  namesBetter,
  rankSignals,
  type Signal,
  surgeSettings,
} from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readBatchMember } from './count-hours.ts'
import { judgedMs, takeHours } from './hour-store.ts'
import { readQuestion } from './read-question.ts'
import { conditionsOf, findSignalVoices } from './signal-queries.ts'
import { surgeChanged } from './surge-events.ts'
import {
  countShared,
  findGoingOn,
  insertSurge,
  insertSurgeVoices,
  lockSurges,
  type SurgeRow,
  saveSignal,
  settleQuiet,
  updateSurge,
} from './surge-store.ts'
import type { UnneededSurge } from './unneeded-queries.ts'

const hourMs = 3_600_000

/**
 * Judges hours whose counts changed, and those after them whose windows hold them. A kill puts the hours back on the
 * list; judging twice finds the same surges. Returns how many hours were taken.
 */
export async function judgeHours(scope: Scope, limit: number): Promise<number> {
  const taken = await takeHours(scope, limit)
  if (taken.length === 0) return 0
  await lockSurges(scope)
  await settleQuiet(scope)
  const { timeZone } = await readShopRow(scope)
  for (const hour of hoursToJudge(taken, scope.now)) {
    const question = await readQuestion(scope, hour, timeZone)
    if (!question) continue
    for (const signal of rankSignals(findSignals(question)))
      await takeSignal(scope, signal, { hour, unneeded: question.unneeded })
  }
  return taken.length
}

/** Pure. */
export function hoursToJudge(changed: readonly Date[], now: Date): Date[] {
  const hours = new Set<number>()
  for (const hour of changed) {
    const at = hour.getTime()
    if (now.getTime() - at >= judgedMs) continue
    for (let later = 0; later < surgeSettings.guardHours; later++) hours.add(at + later * hourMs)
  }
  return [...hours]
    .filter((at) => at <= now.getTime())
    .sort((one, other) => one - other)
    .map((at) => new Date(at))
}

type Judging = { hour: Date; unneeded: readonly UnneededSurge[] }

async function takeSignal(scope: Scope, found: Signal, { hour, unneeded }: Judging): Promise<void> {
  const voices = await findSignalVoices(scope, conditionsOf(found, hour))
  const signal = countedByPeople(found, new Set(voices.map(({ person }) => person)).size)
  if (!signal) return
  const ids = voices.map(({ id }) => id)
  const known = await findSurgeOf(scope, signal, { ids, unneeded })
  const lastAt = new Date(Math.max(...voices.map(({ at }) => at.getTime())))
  const surge = known ?? (await insertSurge(scope, { ...partsOf(signal), lastAt }))
  // The numbers of a dismissed one stay those that the person saw, so that what grows slowly outgrows them too.
  if (surge.state !== 'dismissed') await saveSignal(scope, surge.id, { signal, hour })
  const added = await insertSurgeVoices(scope, surge.id, ids)
  const voicesNow = surge.voices + added
  // An incident keeps the name under which it was opened.
  const mayRename = surge.state === 'open' && !surge.ledToIncident
  const isRenamed =
    mayRename &&
    namesBetter({ kind: signal.kind, voices: ids.length }, { kind: surge.kind, voices: voicesNow })
  await updateSurge(scope, surge.id, {
    ...(isRenamed && partsOf(signal)),
    voices: voicesNow,
    lastAt: lastAt > surge.lastAt ? lastAt : surge.lastAt,
  })
  if ((added === 0 && !isRenamed) || surge.state === 'dismissed') return
  await scope.announce(surgeChanged, { surgeId: surge.id })
  await scope.tellLive({ kind: 'incident.changed' })
}

async function findSurgeOf(
  scope: Scope,
  signal: Signal,
  { ids, unneeded }: { ids: readonly string[]; unneeded: readonly UnneededSurge[] },
): Promise<SurgeRow | undefined> {
  for (const surge of await findGoingOn(scope)) {
    if (outgrows(signal, surge, unneeded)) continue
    if (surge.kind === signal.kind && surge.member === signal.member) return surge
    const shared = await countShared(scope, surge.id, ids)
    if (belongsTogether({ voices: surge.voices }, { voices: ids.length }, shared)) return surge
  }
  return undefined
}

/** What is much larger than what a person called no crisis is told anew. */
function outgrows(signal: Signal, { id, state }: SurgeRow, unneeded: readonly UnneededSurge[]): boolean {
  if (state !== 'dismissed') return false
  const dismissed = unneeded.find(({ surgeId }) => surgeId === id)
  return dismissed !== undefined && dismissed.kind === signal.kind && isMuchLarger(signal, dismissed)
}

function partsOf({ kind, member }: Signal): Pick<SurgeRow, 'kind' | 'member' | 'productId'> {
  if (kind === 'product') return { kind, member, productId: member }
  const productId = kind === 'batch' ? readBatchMember(member).productId : null
  return { kind, member, productId }
}
