import { replyWords } from '@echoloop/analysis'
import type { SlotFacts } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { deIdentify, deIdentifyProblem } from './de-identify.ts'
import { deleteKeptCase, updateKeptScore, upsertKeptCase } from './kept-case-store.ts'

/** A resolved case as the caller knows it; nothing personal of it is kept. */
export type CaseToKeep = {
  caseId: string
  caseNumber: number
  customerId: string | null
  language: 'zh' | 'en'
  channel: 'public' | 'private'
  productId: string | null
  /** Aspects with their polarity, `product.quality:negative`. */
  aspects: readonly string[]
  customerTexts: readonly string[]
  /** The reply that settled it. */
  replyText: string
  satisfaction: number | null
  resolvedAt: Date
  /** What the reply may hold that says who it was for. */
  known: SlotFacts
}

const wordsMax = 120
const problemMin = 4

/** Keeps a resolved case for suggestions, de-identified; a second time replaces it. A case without words is not kept. */
export async function keepResolvedCase(scope: Scope, toKeep: CaseToKeep): Promise<void> {
  const { customerTexts, replyText, known, aspects, ...facts } = toKeep
  const said = customerTexts.join('\n')
  const reply = deIdentify(replyText, known)
  if (said.trim().length < problemMin || reply.trim().length < problemMin) return
  await upsertKeptCase(scope, {
    ...facts,
    aspects: [...new Set(aspects)],
    words: replyWords(said).slice(0, wordsMax),
    problem: deIdentifyProblem(said, known),
    reply,
  })
}

/** Notes how content the customer was; suggestions put what pleased first. The last score counts. */
export function scoreKeptCase(scope: Scope, caseId: string, score: number | null): Promise<void> {
  return updateKeptScore(scope, caseId, score)
}

/** Takes a case out of the suggestions, for instance when it is reopened: its reply did not settle it. */
export function forgetKeptCase(scope: Scope, caseId: string): Promise<void> {
  return deleteKeptCase(scope, caseId)
}
