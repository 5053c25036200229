import { createMentionMatcher, detectLanguage } from '@echoloop/analysis'
import { type MonitorSettings, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readWords } from '../items/item-queries.ts'
import { wordDays } from '../items/item-store.ts'

const itemsMax = 5000
const samplesMax = 8
const sampleMax = 400

export type MonitorPreview = {
  days: number
  came: number
  matched: number
  competitorsOnly: number
  samples: {
    text: string
    network: string
    saidAt: string
    spans: { start: number; end: number; kind: 'keyword' | 'hashtag' | 'competitor' }[]
  }[]
}

/** What a monitor would have found among the newest 5,000 items of the last seven days. */
export async function previewMonitor(scope: Scope, rule: MonitorSettings): Promise<MonitorPreview> {
  const since = new Date(scope.now.getTime() - wordDays * 86_400_000)
  const match = createMentionMatcher(rule)
  const items = (await readWords(scope, { since, limit: itemsMax })).filter(
    ({ sourceId }) =>
      rule.sourceIds.length === 0 ||
      (sourceId !== null && rule.sourceIds.includes(toPublicId('listeningSource', sourceId))),
  )
  const judged = items.map((item) => ({
    item,
    found: match({ text: item.words, language: detectLanguage(item.words), hashtags: item.hashtags }),
  }))
  const matched = judged.filter(({ found }) => found.isOwn)
  return {
    days: wordDays,
    came: items.length,
    matched: matched.length,
    competitorsOnly: judged.filter(({ found }) => !found.isOwn && found.competitors.length > 0).length,
    samples: matched.slice(0, samplesMax).map(({ item, found }) => {
      const text = item.words.slice(0, sampleMax).toWellFormed()
      return {
        text,
        network: item.network,
        saidAt: item.saidAt.toISOString(),
        spans: found.spans.filter(({ end }) => end <= text.length),
      }
    }),
  }
}
