import type { Polarity, SentimentLabel } from '@echoloop/contract'

/** What a voice adds to the rollups. Stars 0 stand for none. */
export type Counted = {
  day: string
  /** The hour in which it was said; null for what stands in no hour. */
  hour: Date | null
  source: string
  isSurvey: boolean
  urgency: number
  rating: number | null
  productId: string | null
  batch: string | null
  sentiment: SentimentLabel
  aspects: readonly { code: string; polarity: Polarity }[]
  phrases: readonly string[]
}

export type Change = { key: string[]; by: number }
export type Changes = Record<
  'day' | 'dayAspect' | 'product' | 'productAspect' | 'productPhrase' | 'productBatch',
  Change[]
>

/**
 * Sums what voices add (`by` 1) or take away (`by` -1) per rollup key, keys sorted and sums of 0 left out. Pure.
 * One voice counts once per aspect and polarity, however often it says so.
 */
export function countChanges(entries: readonly { voice: Counted; by: 1 | -1 }[]): Changes {
  const sums = {
    day: sum(),
    dayAspect: sum(),
    product: sum(),
    productAspect: sum(),
    productPhrase: sum(),
    productBatch: sum(),
  }
  for (const { voice, by } of entries) {
    const rating = String(voice.rating ?? 0)
    const aspects = new Set(voice.aspects.map(({ code, polarity }) => `${code}\t${polarity}`))
    sums.day.add([voice.day, rating, voice.sentiment], by)
    for (const aspect of aspects) sums.dayAspect.add([voice.day, ...aspect.split('\t')], by)
    if (voice.productId === null) continue
    sums.product.add([voice.productId, `${voice.day.slice(0, 7)}-01`, rating, voice.sentiment], by)
    for (const aspect of aspects) sums.productAspect.add([voice.productId, ...aspect.split('\t')], by)
    for (const phrase of new Set(voice.phrases)) sums.productPhrase.add([voice.productId, phrase], by)
    if (voice.batch !== null) sums.productBatch.add([voice.productId, voice.batch, voice.sentiment], by)
  }
  return {
    day: sums.day.sorted(),
    dayAspect: sums.dayAspect.sorted(),
    product: sums.product.sorted(),
    productAspect: sums.productAspect.sorted(),
    productPhrase: sums.productPhrase.sorted(),
    productBatch: sums.productBatch.sorted(),
  }
}

function sum(): { add(key: string[], by: number): void; sorted(): Change[] } {
  const changes = new Map<string, Change>()
  return {
    add(key, by) {
      const text = key.join('\n')
      const known = changes.get(text)
      if (known) known.by += by
      else changes.set(text, { key, by })
    },
    sorted: () =>
      [...changes.entries()]
        .filter(([, change]) => change.by !== 0)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([, change]) => change),
  }
}
