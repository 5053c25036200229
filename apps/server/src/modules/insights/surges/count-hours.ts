import type { Counts } from '@echoloop/analysis'
import type { HourKind } from './surge-tables.ts'

/** What a voice adds to the hours; `hour` is null for what stands in none, such as rows of a file. */
export type HourVoice = {
  hour: Date | null
  isSurvey: boolean
  isNegative: boolean
  isUrgent: boolean
  productId: string | null
  batch: string | null
  source: string
  aspects: readonly { code: string; polarity: string }[]
}

export type HourChange = { kind: HourKind; member: string; hour: Date } & Counts

/**
 * Sums what voices add (`by` 1) or take away (`by` -1), in the order of the key, sums of nothing left out. Of an aspect
 * the negative mentions count, not the mood of the whole. Pure.
 */
export function countHours(entries: readonly { voice: HourVoice; by: 1 | -1 }[]): HourChange[] {
  const sums = new Map<string, HourChange>()
  for (const { voice, by } of entries) {
    const { hour } = voice
    if (hour === null) continue
    for (const [kind, member, isNegative] of membersOf(voice)) {
      const key = `${kind}\t${member}\t${hour.getTime()}`
      const sum = sums.get(key) ?? { kind, member, hour, total: 0, unasked: 0, negative: 0, urgent: 0 }
      sums.set(key, sum)
      sum.total += by
      if (!voice.isSurvey) sum.unasked += by
      if (isNegative) sum.negative += by
      if (voice.isUrgent) sum.urgent += by
    }
  }
  return [...sums.entries()]
    .filter(([, { total, unasked, negative, urgent }]) => total || unasked || negative || urgent)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, sum]) => sum)
}

/** Under which names a voice is counted, and whether it complains under each. */
function membersOf(voice: HourVoice): [HourKind, string, boolean][] {
  const { isNegative, productId, batch, source } = voice
  const members: [HourKind, string, boolean][] = [
    ['all', '', isNegative],
    ['channel', source, isNegative],
  ]
  if (productId !== null) members.push(['product', productId, isNegative])
  if (productId !== null && batch !== null) members.push(['batch', batchMember(productId, batch), isNegative])
  const aspects = new Map<string, boolean>()
  for (const { code, polarity } of voice.aspects)
    aspects.set(code, (aspects.get(code) ?? false) || polarity === 'negative')
  for (const [code, isBad] of aspects) members.push(['aspect', code, isBad])
  return members
}

/** A batch is one of a product: two products may call theirs alike. */
export function batchMember(productId: string, batch: string): string {
  return `${productId} ${batch}`
}

/** The two parts of a batch’s name. */
export function readBatchMember(member: string): { productId: string; batch: string } {
  const at = member.indexOf(' ')
  return { productId: member.slice(0, at), batch: member.slice(at + 1) }
}
