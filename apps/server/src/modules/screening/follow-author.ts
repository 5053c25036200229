import type { Scope } from '../../platform/scope.ts'
import { readVersions, readVoices, type Voice } from '../feedback/index.ts'
import { applyDecisions, type Decided } from './apply-decisions.ts'
import { decisionAfterEdit, firstDecision } from './first-decision.ts'
import { judgeVoices } from './judging/judge-voices.ts'
import { lockScreening } from './lock-screening.ts'
import { readPolicy } from './policy/read-policy.ts'
import { lookAgain } from './screen-voices.ts'
import { findDecidedBySelf, findLastDecision, findPublications } from './screening-queries.ts'
import { openPublications } from './screening-store.ts'

/** Decides about reviews anew whose words or stars their authors changed; the counts of stars follow. */
export async function decideAgain(scope: Scope, ids: readonly string[]): Promise<void> {
  await lockScreening(scope)
  const states = await findPublications(scope, ids)
  const bySelf = await findDecidedBySelf(scope, ids)
  const policy = await readPolicy(scope)
  const changed = (await readVoices(scope, ids)).filter(({ id }) => {
    const state = states.get(id)
    return state !== undefined && state !== 'withdrawn'
  })
  const { verdicts, reopened } = await judgeVoices(scope, changed)
  const decided: Decided[] = []
  for (const voice of changed) {
    const before = states.get(voice.id) ?? 'pending'
    const fresh = firstDecision(voice, verdicts.of(voice.id), policy)
    const isByPerson = !bySelf.has(voice.id)
    decided.push({
      voice,
      before,
      ratingBefore: await countedRating(scope, voice),
      ...decisionAfterEdit({ state: before, isByPerson }, fresh),
      decidedBy: 'Echoloop',
      because: 'edited',
    })
  }
  await applyDecisions(scope, [...decided, ...(await lookAgain(scope, reopened))])
}

/** The stars that were counted: those of the version before. */
async function countedRating(scope: Scope, voice: Voice): Promise<number | null> {
  const earlier = (await readVersions(scope, voice.id)).at(-1)
  return earlier ? earlier.rating : voice.rating
}

/** Takes reviews off the pages because their authors want it so. */
export async function withdrawReviews(scope: Scope, ids: readonly string[]): Promise<void> {
  await lockScreening(scope)
  const voices = await readVoices(scope, ids)
  const places = await openPublications(scope, voices)
  await applyDecisions(
    scope,
    voices
      .filter(({ id }) => places.get(id) !== 'withdrawn')
      .map((voice) => ({
        voice,
        before: places.get(voice.id) ?? null,
        state: 'withdrawn',
        code: 'by-author',
        decidedBy: 'author',
        because: 'withdrawn',
      })),
  )
}

/** Puts reviews back where they stood before their authors withdrew them. */
export async function restoreReviews(scope: Scope, ids: readonly string[]): Promise<void> {
  await lockScreening(scope)
  const states = await findPublications(scope, ids)
  const decided: Decided[] = []
  for (const voice of await readVoices(scope, ids)) {
    if (states.get(voice.id) !== 'withdrawn') continue
    const stood = await findLastDecision(scope, voice.id, { butWithdrawals: true })
    // Nobody had decided about it: now a person does.
    const state = stood === undefined || stood.state === 'pending' ? 'held' : stood.state
    decided.push({
      voice,
      before: 'withdrawn',
      state,
      code: 'brought-back',
      decidedBy: 'author',
      because: 'brought-back',
    })
  }
  await applyDecisions(scope, decided)
}
