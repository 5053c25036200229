import type { CaseRuleConditions } from '@echoloop/contract'

export type SentenceWords = {
  join: (parts: string[]) => string
  any: (names: string[]) => string
  stars: (range: { from: number; to: number }) => string
  urgency: (name: string) => string
  aspects: (names: string) => string
  tone: (given: { names: string; polarity: string }) => string
  keywords: (names: string) => string
  quote: (word: string) => string
  score: (score: number) => string
  refused: string
  tier: (names: string) => string
  everything: string
}

/** Names for the codes that conditions hold. */
export type ConditionNames = Record<
  'kind' | 'source' | 'sentiment' | 'urgency' | 'topic' | 'polarity' | 'tier',
  (code: string) => string
>

/** What a rule asks for, in one line. */
export function ruleSentence(
  conditions: CaseRuleConditions,
  given: { words: SentenceWords; names: ConditionNames },
): string {
  const { words, names } = given
  const { kinds, sources, sentiments, urgencyMin, tiers, keywords, scoreMax } = conditions
  const anyOf = (codes: readonly string[] | undefined, name: (code: string) => string) =>
    codes && codes.length > 0 ? words.any(codes.map(name)) : undefined
  const parts = [
    conditions.isRefused ? words.refused : undefined,
    anyOf(kinds, names.kind),
    anyOf(sources, names.source),
    starsOf(conditions, words),
    anyOf(sentiments, names.sentiment),
    urgencyMin === undefined ? undefined : words.urgency(names.urgency(String(urgencyMin))),
    aspectsOf(conditions, given),
    wrapped(anyOf(tiers, names.tier), words.tier),
    wrapped(anyOf(keywords, words.quote), words.keywords),
    scoreMax === undefined ? undefined : words.score(scoreMax),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? words.everything : words.join(parts)
}

function starsOf({ starsMin, starsMax }: CaseRuleConditions, words: SentenceWords): string | undefined {
  if (starsMin === undefined && starsMax === undefined) return undefined
  return words.stars({ from: starsMin ?? 1, to: starsMax ?? 5 })
}

function aspectsOf(
  { aspects, polarity }: CaseRuleConditions,
  { words, names }: { words: SentenceWords; names: ConditionNames },
): string | undefined {
  if (!aspects || aspects.length === 0) return undefined
  const about = words.any(aspects.map(names.topic))
  return polarity === undefined
    ? words.aspects(about)
    : words.tone({ names: about, polarity: names.polarity(polarity) })
}

function wrapped(said: string | undefined, wrap: (said: string) => string): string | undefined {
  return said === undefined ? undefined : wrap(said)
}
