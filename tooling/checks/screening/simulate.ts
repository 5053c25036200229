import { campaigns } from './campaigns/campaigns.ts'
import { type Chance, createChance } from './chance.ts'
import { innocents } from './innocents/innocents.ts'
import { type CorpusText, createRealTexts } from './real-texts.ts'
import {
  type CampaignKind,
  campaignKinds,
  type InnocentKind,
  innocentKinds,
  type PlantedKind,
} from './screening-kinds.ts'
import { simulateGenuine } from './simulate-genuine.ts'
import type { Draft, Simulated, Truth } from './simulated-review.ts'
import { openShop } from './simulated-shop.ts'
import { drawHabits, type World } from './simulated-world.ts'

export type SimulationOrder = {
  seed: number
  /** About how many reviews are wanted. */
  size: number
  /** What to plant; left out, everything. */
  kinds?: readonly PlantedKind[]
  /** Real texts, read once for several simulations. */
  corpus: readonly CorpusText[]
}

const genuineShare = 0.86
const reviewsPerCampaignOfKind = 7000
const innocentShareOfKind = 0.005
const innocentsMin = 12

/** A shop's reviews in order of time with the truth of each. The seed decides everything. */
export function simulate(order: SimulationOrder): Simulated[] {
  const { seed, size, kinds } = order
  const isWanted = (kind: PlantedKind) => kinds === undefined || kinds.includes(kind)
  const world = openWorld(order)
  const genuine = simulateGenuine(world, Math.round(size * genuineShare))
  const inhabited = { ...world, genuine }
  const planted = [
    ...campaignKinds.flatMap((kind) => plantCampaigns(inhabited, { kind, seed, size, isWanted })),
    ...innocentKinds.flatMap((kind) => plantInnocents(inhabited, { kind, seed, size, isWanted })),
  ]
  return inOrderOfTime([...genuine.map((draft): Told => ({ draft, truth: { is: 'genuine' } })), ...planted])
}

type Told = { draft: Draft; truth: Truth }
type Planting<Kind> = { kind: Kind; seed: number; size: number; isWanted: (kind: PlantedKind) => boolean }

function openWorld({ seed, size, corpus }: SimulationOrder): World {
  const chance = createChance(seed)
  const texts = createRealTexts(corpus, chance)
  return { chance, texts, shop: openShop({ size, texts, chance }), habits: drawHabits(chance), genuine: [] }
}

function plantCampaigns(world: World, { kind, seed, size, isWanted }: Planting<CampaignKind>): Told[] {
  if (!isWanted(kind)) return []
  const count = Math.max(1, Math.round(size / reviewsPerCampaignOfKind))
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const chance = chanceOf({ seed, kind, index })
    const drafts = campaigns[kind]({ ...world, chance })
    const sorted = drafts.sort((one, other) => one.createdAt - other.createdAt)
    const campaignId = `${kind}-${index + 1}`
    return sorted.map((draft, at) => ({ draft, truth: { is: 'campaign', kind, campaignId, place: at + 1 } }))
  })
}

function plantInnocents(world: World, { kind, seed, size, isWanted }: Planting<InnocentKind>): Told[] {
  if (!isWanted(kind)) return []
  const count = Math.max(innocentsMin, Math.round(size * innocentShareOfKind))
  const drafts = innocents[kind]({ ...world, chance: chanceOf({ seed, kind, index: 0 }) }, count)
  return drafts.map((draft) => ({ draft, truth: { is: 'innocent', kind } }))
}

/** Own random numbers for each planting, so that one kind's generator does not move the others. */
function chanceOf({ seed, kind, index }: { seed: number; kind: PlantedKind; index: number }): Chance {
  let mixed = seed
  for (const letter of `${kind}/${index}`) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0
  return createChance(mixed)
}

/** Numbered by time, so that a review's id tells nothing. */
function inOrderOfTime(told: readonly Told[]): Simulated[] {
  return told
    .toSorted((one, other) => one.draft.createdAt - other.draft.createdAt)
    .map(({ draft, truth }, at) => ({
      review: { id: `r${String(at + 1).padStart(7, '0')}`, ...draft },
      truth,
    }))
}
