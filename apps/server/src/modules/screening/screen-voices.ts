import type { Scope } from '../../platform/scope.ts'
import { claimWork, readVoices, type Voice } from '../feedback/index.ts'
import { applyDecisions, type Decided } from './apply-decisions.ts'
import { productAs } from './decider.ts'
import { decisionAfterReopening, firstDecision } from './first-decision.ts'
import { judgeVoices, type Reopened } from './judging/judge-voices.ts'
import { lockScreening } from './lock-screening.ts'
import { isNew } from './log-decisions.ts'
import { readPolicy } from './policy/read-policy.ts'
import { refreshQueue } from './queue/refresh-queue.ts'
import { findDecidedBySelf, findPublications, findUnjudged } from './screening-queries.ts'
import { openPublications } from './screening-store.ts'

/** Takes reviews that wait for their first decision and decides. Returns how many; 0 when there are none. */
export async function screenWaiting(scope: Scope, limit: number): Promise<number> {
  const ids = await claimWork(scope, 'screen', limit)
  if (ids.length > 0) await screenVoices(scope, ids)
  return ids.length
}

/**
 * First decision about reviews; deciding twice changes nothing. One about which a person or its author was faster is
 * judged, so that the detector knows it, and stays where it is. Voices of other kinds are left alone.
 */
export async function screenVoices(scope: Scope, ids: readonly string[]): Promise<void> {
  const voices = await readVoices(scope, ids)
  if (voices.every(({ kind }) => kind !== 'review')) return
  await lockScreening(scope)
  // Read again behind the lock: authors may have changed their words meanwhile.
  const reviews = (await readVoices(scope, ids)).filter(({ kind }) => kind === 'review')
  const places = await openPublications(scope, reviews)
  const undecided = reviews.filter(({ id }) => isNew(places.get(id) ?? null))
  const decided = reviews.filter(({ id }) => !isNew(places.get(id) ?? null))
  const unjudged = await findUnjudged(
    scope,
    decided.map(({ id }) => id),
  )
  const early = decided.filter(({ id }) => unjudged.has(id))
  const { verdicts, reopened } = await judgeVoices(scope, [...undecided, ...early])
  const policy = await readPolicy(scope)
  const first = undecided.map((voice): Decided => {
    const { by, ...standing } = firstDecision(voice, verdicts.of(voice.id), policy)
    const before = places.get(voice.id) ?? null
    return { voice, before, ...standing, decider: productAs(by), because: 'received' }
  })
  await applyDecisions(scope, [...first, ...(await lookAgain(scope, reopened))])
  // What waits for a person stands in the queue, with the verdict that it has by now.
  await refreshQueue(
    scope,
    decided.map(({ id }) => id),
  )
}

/** What later knowledge changes of earlier decisions; what a person decided stays, the new verdict stands beside it. */
export async function lookAgain(scope: Scope, reopened: readonly Reopened[]): Promise<Decided[]> {
  if (reopened.length === 0) return []
  const ids = reopened.map(({ id }) => id)
  const policy = await readPolicy(scope)
  const states = await findPublications(scope, ids)
  const bySelf = await findDecidedBySelf(scope, ids)
  const voices = new Map((await readVoices(scope, ids)).map((voice) => [voice.id, voice]))
  const changes = reopened.flatMap(({ id, verdict }): Decided[] => {
    const voice: Voice | undefined = voices.get(id)
    const before = states.get(id)
    if (!voice || !before || !bySelf.has(id)) return []
    const after = decisionAfterReopening(before, verdict, firstDecision(voice, verdict, policy))
    if (!after || after.state === before) return []
    const { by, ...standing } = after
    return [{ voice, before, ...standing, decider: productAs(by), because: 'reopened' }]
  })
  const changed = new Set(changes.map(({ voice }) => voice.id))
  // The others stay where they are, but a new verdict may make them more pressing.
  await refreshQueue(
    scope,
    ids.filter((id) => !changed.has(id)),
  )
  return changes
}
