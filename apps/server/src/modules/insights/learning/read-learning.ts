import { describeLayer } from '@echoloop/analysis'
import { type Learning, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { isLearning, readForgotten, readLayer, readSample, readShopWords } from './learning-store.ts'

const rulesMax = 300
const sampleMax = 500

/** What the shop has taught, in the open: rules with the voices whose corrections they rest on, and the guard. */
export async function readLearning(scope: Scope): Promise<Learning> {
  const kept = await readLayer(scope)
  const sample = await readSample(scope, sampleMax)
  const rules = kept ? describeLayer(kept.layer, sample) : []
  return {
    version: kept?.version ?? 0,
    learntAt: kept?.learntAt.toISOString() ?? null,
    isLearning: await isLearning(scope),
    ...(await readShopWords(scope)),
    rules: rules.slice(0, rulesMax).map(({ corrections, ...rule }) => ({
      ...rule,
      corrections: corrections.slice(0, 20).map((id) => toPublicId('feedback', id)),
    })),
    rulesTotal: rules.length,
    sampled: sample.length,
    dropped: kept?.layer.dropped ?? [],
    forgotten: (await readForgotten(scope)).map(({ ruleId, words, forgottenBy, at }) => ({
      rule: ruleId,
      words,
      by: forgottenBy,
      at: at.toISOString(),
    })),
    guard: kept?.layer.guard ?? null,
  }
}
