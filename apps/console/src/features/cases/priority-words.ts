import { type PriorityLevel, type PriorityReason, priorityLevels } from '@echoloop/contract'

/** Words of the reasons: by code; what a code's facts say is handed to its words as text. */
export type ReasonWords = Readonly<Record<string, string | ((fact: string) => string)>>

/** Names that only other tables know, for reasons that speak of a tier or a topic. */
export type ReasonNames = { tier: (code: string) => string; topic: (code: string) => string }

/** How many of the four bars of the sign are filled. */
export function priorityBars(level: PriorityLevel): number {
  return priorityLevels.indexOf(level) + 1
}

/** What a reason says, in words; undefined for one that raises nothing or that nobody has words for. */
export function reasonWords(
  reason: PriorityReason,
  given: { words: ReasonWords; names: ReasonNames },
): string | undefined {
  const said = Object.hasOwn(given.words, reason.code) ? given.words[reason.code] : undefined
  if (typeof said !== 'function') return said === '' ? undefined : said
  return said(factOf(reason, given.names))
}

/** What raises the priority, in words; what does not is left out. */
export function raisingWords(
  reasons: readonly PriorityReason[],
  given: { words: ReasonWords; names: ReasonNames },
): string[] {
  return reasons
    .filter(({ code }) => code !== 'urgency-0')
    .map((reason) => reasonWords(reason, given))
    .filter((said) => said !== undefined)
}

function factOf({ detail }: PriorityReason, names: ReasonNames): string {
  if (detail.tier !== undefined) return names.tier(String(detail.tier))
  if (detail.aspect !== undefined) return names.topic(String(detail.aspect))
  return String(detail.stars ?? detail.count ?? detail.weight ?? '')
}
