import type { Scope } from '../../platform/scope.ts'
import { readVersions, readVoices, type Voice } from '../feedback/index.ts'
import { decisionAfterEdit } from './first-decision.ts'
import { reviewRemoved, reviewRestored } from './screening-events.ts'
import { findPublication, findStateBeforeWithdrawal } from './screening-queries.ts'
import { insertDecisions, insertPublications, moveStars, updatePublication } from './screening-store.ts'
import type { PublicationState } from './screening-tables.ts'

/** Decides about reviews anew whose words or stars their authors changed; the counts of stars follow. */
export async function decideAgain(scope: Scope, ids: readonly string[]): Promise<void> {
  for (const voice of await readVoices(scope, ids)) {
    const before = await findPublication(scope, voice.id)
    if (!before || before === 'withdrawn') continue
    const after = decisionAfterEdit(before, voice)
    const earlier = (await readVersions(scope, voice.id)).at(-1)
    const rating = earlier ? earlier.rating : voice.rating
    await change(scope, { voice, after, code: 'edited', decidedBy: 'Echoloop' })
    if (before === 'published') await moveStars(scope, [{ productId: voice.productId, rating, by: -1 }])
    if (after === 'published') await moveStars(scope, [{ ...voice, by: 1 }])
    if (before === 'published' && after !== 'published')
      await scope.announce(reviewRemoved, { ids: [voice.id] })
  }
}

/** Takes reviews off the pages because their authors want it so. */
export async function withdrawReviews(scope: Scope, ids: readonly string[]): Promise<void> {
  const voices = await readVoices(scope, ids)
  await insertPublications(
    scope,
    voices.map((voice) => ({ voice, state: 'pending' })),
  )
  for (const voice of voices) {
    const before = await findPublication(scope, voice.id)
    if (before === 'withdrawn') continue
    await change(scope, { voice, after: 'withdrawn', code: 'by-author', decidedBy: 'author' })
    if (before !== 'published') continue
    await moveStars(scope, [{ ...voice, by: -1 }])
    await scope.announce(reviewRemoved, { ids: [voice.id] })
  }
}

/** Puts reviews back where they stood before their authors withdrew them. */
export async function restoreReviews(scope: Scope, ids: readonly string[]): Promise<void> {
  for (const voice of await readVoices(scope, ids)) {
    if ((await findPublication(scope, voice.id)) !== 'withdrawn') continue
    const after = (await findStateBeforeWithdrawal(scope, voice.id)) ?? 'pending'
    await change(scope, { voice, after, code: 'brought-back', decidedBy: 'author' })
    if (after !== 'published') continue
    await moveStars(scope, [{ ...voice, by: 1 }])
    await scope.announce(reviewRestored, { ids: [voice.id] })
  }
}

type Change = { voice: Voice; after: PublicationState; code: string; decidedBy: string }

async function change(scope: Scope, { voice, after, code, decidedBy }: Change): Promise<void> {
  await updatePublication(scope, voice.id, after)
  const decision = { feedbackId: voice.id, state: after, code, reason: null, decidedBy }
  await insertDecisions(scope, [decision])
}
