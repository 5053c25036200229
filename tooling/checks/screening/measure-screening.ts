import type { Outcome } from './screen-stream.ts'
import { placesForgiven } from './screening-floors.ts'
import type { CampaignKind, InnocentKind } from './screening-kinds.ts'
import type { Simulated, Truth } from './simulated-review.ts'

/** Reviews and how many of them were held or refused. */
export type Count = { of: number; caught: number }
export type CampaignCount = { final: Count; online: Count }
export type ScreeningFigures = {
  campaigns: Map<CampaignKind, CampaignCount>
  /** Held or refused at their own time or at the end. */
  innocents: Map<InnocentKind, Count>
  genuine: Count
}

export function noFigures(): ScreeningFigures {
  return { campaigns: new Map(), innocents: new Map(), genuine: { of: 0, caught: 0 } }
}

/** Adds the outcomes of one stream to the figures. */
export function measureScreening(
  figures: ScreeningFigures,
  { stream, outcomes }: { stream: readonly Simulated[]; outcomes: ReadonlyMap<string, Outcome> },
): void {
  for (const { review, truth } of stream) {
    const outcome = outcomes.get(review.id)
    if (outcome === undefined) throw new Error(`Nobody judged ${review.id}.`)
    if (truth.is === 'campaign') countPlanted(figures, { truth, outcome })
    else countHonest(figures, { truth, outcome })
  }
}

/** All kinds of campaign together. */
export function sumOfCampaigns({ campaigns }: ScreeningFigures): CampaignCount {
  const sum: CampaignCount = { final: { of: 0, caught: 0 }, online: { of: 0, caught: 0 } }
  for (const { final, online } of campaigns.values()) {
    sum.final = plus(sum.final, final)
    sum.online = plus(sum.online, online)
  }
  return sum
}

export function shareOf({ of, caught }: Count): number {
  return of === 0 ? 0 : caught / of
}

type Judged<Kind extends Truth> = { truth: Kind; outcome: Outcome }

function countPlanted(
  { campaigns }: ScreeningFigures,
  { truth, outcome }: Judged<Extract<Truth, { is: 'campaign' }>>,
): void {
  const { final, online } = campaigns.get(truth.kind) ?? {
    final: { of: 0, caught: 0 },
    online: { of: 0, caught: 0 },
  }
  const isLate = truth.place > placesForgiven
  campaigns.set(truth.kind, {
    final: plus(final, { of: 1, caught: outcome.final.decision === 'accept' ? 0 : 1 }),
    online: isLate ? plus(online, { of: 1, caught: outcome.online.decision === 'accept' ? 0 : 1 }) : online,
  })
}

function countHonest(
  figures: ScreeningFigures,
  { truth, outcome }: Judged<Exclude<Truth, { is: 'campaign' }>>,
): void {
  const one = {
    of: 1,
    caught: outcome.online.decision === 'accept' && outcome.final.decision === 'accept' ? 0 : 1,
  }
  if (truth.is === 'genuine') figures.genuine = plus(figures.genuine, one)
  else figures.innocents.set(truth.kind, plus(figures.innocents.get(truth.kind) ?? { of: 0, caught: 0 }, one))
}

function plus(one: Count, other: Count): Count {
  return { of: one.of + other.of, caught: one.caught + other.caught }
}
