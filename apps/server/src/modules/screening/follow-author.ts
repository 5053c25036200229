import type { Scope } from '../../platform/scope.ts'
import { type EarlierVersion, readVersions, readVoices, type Voice } from '../feedback/index.ts'
import { applyDecisions, type Decided } from './apply-decisions.ts'
import { author, productAs } from './decider.ts'
import { decisionAfterEdit, firstDecision } from './first-decision.ts'
import { judgeVoices } from './judging/judge-voices.ts'
import { lockScreening } from './lock-screening.ts'
import { isNew } from './log-decisions.ts'
import { readPolicy } from './policy/read-policy.ts'
import { lookAgain } from './screen-voices.ts'
import {
  findDecidedBySelf,
  findLastDecision,
  findPublications,
  isSuspectSince,
  type LastDecision,
} from './screening-queries.ts'
import { openPublications } from './screening-store.ts'
import type { PublicationState } from './screening-tables.ts'

/**
 * Decides about reviews anew whose words or stars their authors changed; the counts of stars follow. One that nobody has
 * judged yet is judged here, and the worker finds nothing left to do.
 */
export async function decideAgain(scope: Scope, ids: readonly string[]): Promise<void> {
  await lockScreening(scope)
  const voices = (await readVoices(scope, ids)).filter(({ kind }) => kind === 'review')
  const states = await openPublications(scope, voices)
  const bySelf = await findDecidedBySelf(scope, ids)
  const policy = await readPolicy(scope)
  const changed = voices.filter(({ id }) => states.get(id) !== 'withdrawn')
  const { verdicts, reopened } = await judgeVoices(scope, changed)
  const decided: Decided[] = []
  for (const voice of changed) {
    const before = states.get(voice.id) ?? null
    const fresh = firstDecision(voice, verdicts.of(voice.id), policy)
    const isByPerson = !isNew(before) && !bySelf.has(voice.id)
    const versions = await readVersions(scope, voice.id)
    const { by, ...standing } = decisionAfterEdit({ state: before ?? 'pending', isByPerson }, fresh)
    decided.push({
      voice,
      before,
      ratingBefore: countedRating(voice, versions),
      firstWords: versions[0],
      ...standing,
      decider: productAs(by),
      because: 'edited',
    })
  }
  await applyDecisions(scope, [...decided, ...(await lookAgain(scope, reopened))])
}

/** The stars that were counted: those of the version before. */
function countedRating(voice: Voice, versions: readonly EarlierVersion[]): number | null {
  const earlier = versions.at(-1)
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
        decider: author,
        because: 'withdrawn',
      })),
  )
}

/**
 * Puts reviews back where they stood before their authors withdrew them. What the product itself had published and has
 * come to suspect meanwhile waits for a person.
 */
export async function restoreReviews(scope: Scope, ids: readonly string[]): Promise<void> {
  await lockScreening(scope)
  const states = await findPublications(scope, ids)
  const bySelf = await findDecidedBySelf(scope, ids)
  const decided: Decided[] = []
  for (const voice of await readVoices(scope, ids)) {
    if (states.get(voice.id) !== 'withdrawn') continue
    const stood = await findLastDecision(scope, voice.id, { butAuthors: true })
    const isSuspect =
      stood?.state === 'published' &&
      bySelf.has(voice.id) &&
      (await isSuspectSince(scope, voice.id, stood.id))
    decided.push({
      voice,
      before: 'withdrawn',
      ...(isSuspect ? suspected : { state: stateOf(stood), code: 'brought-back', decider: author }),
      because: 'brought-back',
    })
  }
  await applyDecisions(scope, decided)
}

const suspected = {
  state: 'held',
  code: 'looked-at-again',
  decider: productAs('detector'),
} as const

/** Where nobody had decided, now a person does. */
function stateOf(stood: LastDecision | undefined): PublicationState {
  return stood === undefined || stood.state === 'pending' ? 'held' : stood.state
}
