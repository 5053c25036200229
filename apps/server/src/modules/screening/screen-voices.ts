import type { Scope } from '../../platform/scope.ts'
import { claimWork, readVoices, type Voice } from '../feedback/index.ts'
import { applyDecisions, type Decided } from './apply-decisions.ts'
import { decisionAfterReopening, firstDecision } from './first-decision.ts'
import { judgeVoices, type Reopened } from './judging/judge-voices.ts'
import { lockScreening } from './lock-screening.ts'
import { readPolicy } from './policy/read-policy.ts'
import { refreshQueue } from './queue/refresh-queue.ts'
import { findDecidedBySelf, findPublications } from './screening-queries.ts'
import { openPublications } from './screening-store.ts'

/** Takes reviews that wait for their first decision and decides. Returns how many; 0 when there are none. */
export async function screenWaiting(scope: Scope, limit: number): Promise<number> {
  const ids = await claimWork(scope, 'screen', limit)
  if (ids.length > 0) await screenVoices(scope, ids)
  return ids.length
}

/** First decision about reviews; deciding twice changes nothing. Voices of other kinds are left alone. */
export async function screenVoices(scope: Scope, ids: readonly string[]): Promise<void> {
  const voices = await readVoices(scope, ids)
  if (voices.every(({ kind }) => kind !== 'review')) return
  await lockScreening(scope)
  // Read again behind the lock: authors may have changed their words meanwhile.
  const reviews = (await readVoices(scope, ids)).filter(({ kind }) => kind === 'review')
  const places = await openPublications(scope, reviews)
  const undecided = reviews.filter(({ id }) => (places.get(id) ?? 'pending') === 'pending')
  // What already waits for a person only has to stand in the queue.
  await refreshQueue(
    scope,
    reviews.filter(({ id }) => places.get(id) === 'held').map(({ id }) => id),
  )
  if (undecided.length === 0) return
  const policy = await readPolicy(scope)
  const { verdicts, reopened } = await judgeVoices(scope, undecided)
  const first = undecided.map((voice): Decided => {
    const { state, code } = firstDecision(voice, verdicts.of(voice.id), policy)
    return { voice, before: places.get(voice.id) ?? null, state, code, decidedBy: self, because: 'received' }
  })
  await applyDecisions(scope, [...first, ...(await lookAgain(scope, reopened))])
}

const self = 'Echoloop'

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
    return [{ voice, before, ...after, decidedBy: self, because: 'reopened' }]
  })
  const changed = new Set(changes.map(({ voice }) => voice.id))
  // The others stay where they are, but a new verdict may make them more pressing.
  await refreshQueue(
    scope,
    ids.filter((id) => !changed.has(id)),
  )
  return changes
}
