/** What a case asks of whoever answers it; null: anybody can. */
export type Need = { topic: string | null; language: string | null; tier: string | null }

export type Candidate = {
  memberId: string
  /** Empty lists: everything. `product` stands for all topics `product.…`. */
  topics: readonly string[]
  languages: readonly string[]
  tiers: readonly string[]
  /** Open cases that one may have at a time. */
  casesMax: number | null
  isPresent: boolean
  /** Open cases on the desk, and the sum of their priorities. */
  openCases: number
  load: number
  lastGivenAt: Date | null
}

/** `skill`: somebody who is good at it; `anybody`: nobody who is, was there, so whoever was. */
export type Choice =
  | { kind: 'chosen'; memberId: string; by: 'skill' | 'anybody' }
  | { kind: 'nobody'; reason: 'nobody-there' | 'all-full' }

/**
 * Who is given a case: of those who are there and have room, those who are good at what it needs; of these the one with
 * the least load, the sum of the priorities of the open cases; of equals the one who was given a case longest ago. Where
 * nobody who is good at it is there, a customer waits for no specialist: the others are asked, those with the right
 * language first.
 */
export function chooseAssignee({
  need,
  candidates,
}: {
  need: Need
  candidates: readonly Candidate[]
}): Choice {
  const there = candidates.filter(({ isPresent }) => isPresent)
  if (there.length === 0) return { kind: 'nobody', reason: 'nobody-there' }
  const free = there.filter(({ casesMax, openCases }) => casesMax === null || openCases < casesMax)
  const skilled = free.filter((one) => speaks(one, need) && knows(one, need))
  const able = [skilled, free.filter((one) => speaks(one, need)), free].find((group) => group.length > 0)
  const [first] = [...(able ?? [])].sort(byTurn)
  if (!first) return { kind: 'nobody', reason: 'all-full' }
  return { kind: 'chosen', memberId: first.memberId, by: able === skilled ? 'skill' : 'anybody' }
}

function speaks({ languages }: Candidate, { language }: Need): boolean {
  return (
    language === null || languages.length === 0 || languages.some((one) => baseOf(one) === baseOf(language))
  )
}

function knows({ topics, tiers }: Candidate, { topic, tier }: Need): boolean {
  return (
    (topic === null || topics.length === 0 || topics.some((one) => coversTopic(one, topic))) &&
    (tier === null || tiers.length === 0 || tiers.includes(tier))
  )
}

/** True when a topic or a group of topics holds a topic: `product` holds `product.quality`. */
export function coversTopic(wide: string, topic: string): boolean {
  return topic === wide || topic.startsWith(`${wide}.`)
}

/** `zh-CN` and `zh` are one language to those who speak it. */
export function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

function byTurn(one: Candidate, other: Candidate): number {
  return (
    one.load - other.load ||
    (one.lastGivenAt?.getTime() ?? 0) - (other.lastGivenAt?.getTime() ?? 0) ||
    (one.memberId < other.memberId ? -1 : 1)
  )
}
