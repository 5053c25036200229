import { type SurgeKind, surgeKinds, surgeSizes } from '../../../packages/analysis/src/surges/index.ts'
import type { Chance } from '../screening/chance.ts'
import { batchOn, drawVoice } from './simulate-traffic.ts'
import { type SimulatedTrade, warmUpDays } from './simulated-trade.ts'
import type { SimulatedVoice } from './simulated-voice.ts'
import { everyMinutes } from './watch-shop.ts'

/** What is found later than this after its first voice is not found in time. */
export const inTimeMinutes = 120

/**
 * `faint` ones are planted to see where the detector's sight ends. Nothing is promised of them, unless chance brings their
 * voices so early that the least size is reached in time; of all others something is promised in any case.
 */
export const surgeSizesPlanted = ['faint', 'small', 'medium', 'large'] as const
export type PlantedSize = (typeof surgeSizesPlanted)[number]

export type PlantedSurge = {
  number: number
  kind: SurgeKind
  size: PlantedSize
  startsAt: number
  /** Never reached what docs/surges.md calls the least size while it could still be found in time. */
  isFaint: boolean
}

/** Voices of the first two hours beyond the usual: so many, and so many times what was to be expected. */
const extra: Record<
  'complaints' | 'urgent' | 'volume',
  Record<PlantedSize, { least: number; times: number }>
> = {
  complaints: {
    faint: { least: 6, times: 1 },
    small: { least: 10, times: 3 },
    medium: { least: 20, times: 5 },
    large: { least: 40, times: 10 },
  },
  urgent: {
    faint: { least: 3, times: 1 },
    small: { least: 5, times: 3 },
    medium: { least: 10, times: 5 },
    large: { least: 20, times: 10 },
  },
  volume: {
    faint: { least: 20, times: 3 },
    small: { least: 40, times: 6 },
    medium: { least: 80, times: 8 },
    large: { least: 200, times: 12 },
  },
}

type Ground = { trade: SimulatedTrade; chance: Chance; ordinary: readonly SimulatedVoice[]; days: number }

/** About one surge a fortnight, of every kind and size in turn, at any hour; adds its voices to `into`. */
export function plantSurges(ground: Ground, into: SimulatedVoice[]): PlantedSurge[] {
  const { chance, days } = ground
  const planted: PlantedSurge[] = []
  for (let day = warmUpDays + 15; day < days - 1; day += chance.whole(9, 19)) {
    const number = planted.length + 1
    const kind = chance.pick([...surgeKinds])
    const size = chance.pick([...surgeSizesPlanted])
    const startsAt = day * 1440 + chance.whole(0, 1439)
    const plan = planOne(ground, { kind, size, startsAt })
    if (!plan) continue
    const voices = drawVoices(ground, { number, startsAt, ...plan })
    if (voices.length === 0) continue
    const isFaint = size === 'faint' && !isLargeInTime(voices, { kind, startsAt, ...plan })
    planted.push({ number, kind, size, startsAt, isFaint })
    into.push(...voices)
  }
  return planted
}

type Plan = { target: Target; inTwoHours: number; usual: number }

function planOne(
  { trade, chance, ordinary }: Ground,
  { kind, size, startsAt }: Pick<PlantedSurge, 'kind' | 'size' | 'startsAt'>,
): Plan | undefined {
  const target = chooseTarget({ trade, chance, kind, day: Math.floor(startsAt / 1440) })
  if (!target) return undefined
  const { least, times } = extra[kind === 'volume' || kind === 'urgent' ? kind : 'complaints'][size]
  const usual = usualIn(ordinary, { startsAt, isOf: target.isOf })
  return { target, usual, inTwoHours: Math.round(least + times * usual) }
}

function drawVoices(
  { trade, chance, days }: Ground,
  { number, startsAt, inTwoHours, target }: Plan & Pick<PlantedSurge, 'number' | 'startsAt'>,
): SimulatedVoice[] {
  const people = { last: 10_000_000 * number }
  const hours = chance.whole(2, 8)
  const voices: SimulatedVoice[] = []
  for (let hour = 0; hour < hours; hour++) {
    const count = Math.round((inTwoHours / 2) * (hour < 2 ? 1 : 0.7 ** (hour - 1)))
    for (let at = 0; at < count; at++) {
      const minute = startsAt + hour * 60 + chance.whole(0, 59)
      if (minute >= days * 1440) continue
      const mood = { negativeTimes: 1, urgentTimes: 1 }
      const voice = target.shape(drawVoice({ trade, chance, mood, people, minute }))
      voices.push({ ...voice, planted: number })
    }
  }
  return voices
}

/** Whether the last look within two hours saw as many voices as the least size asks for. */
function isLargeInTime(
  voices: readonly SimulatedVoice[],
  { kind, startsAt, target, usual }: Plan & Pick<PlantedSurge, 'kind' | 'startsAt'>,
): boolean {
  const lastLook = Math.floor((startsAt + inTimeMinutes) / everyMinutes) * everyMinutes
  const seen = voices.filter((voice) => voice.heardAt < lastLook && target.isOf(voice)).length
  const { countMin, timesMin } = surgeSizes[kind]
  return seen >= countMin && seen >= timesMin * usual
}

type Target = { isOf(voice: SimulatedVoice): boolean; shape(voice: SimulatedVoice): SimulatedVoice }

function chooseTarget(task: {
  trade: SimulatedTrade
  chance: Chance
  kind: SurgeKind
  day: number
}): Target | undefined {
  const { trade, chance, kind } = task
  const complain = (voice: SimulatedVoice) => ({ ...voice, isNegative: chance.isTrue(0.9) })
  if (kind === 'volume') return { isOf: ({ isSurvey }) => !isSurvey, shape: (voice) => voice }
  if (kind === 'negative') return { isOf: ({ isNegative }) => isNegative, shape: complain }
  if (kind === 'urgent')
    return { isOf: ({ isUrgent }) => isUrgent, shape: (voice) => ({ ...complain(voice), isUrgent: true }) }
  if (kind === 'channel') {
    const channel = chance.pick(trade.channels).name
    return {
      isOf: (voice) => voice.isNegative && voice.channel === channel,
      shape: (voice) => ({ ...complain(voice), channel }),
    }
  }
  if (kind === 'aspect') {
    const { name } = chance.pick(trade.aspects)
    return {
      isOf: ({ aspects }) => aspects.some((one) => one.isNegative && one.name === name),
      shape: (voice) =>
        chance.isTrue(0.85) ? { ...complain(voice), aspects: [{ name, isNegative: true }] } : complain(voice),
    }
  }
  return productTarget(task, complain)
}

function productTarget(
  { trade, chance, kind, day }: { trade: SimulatedTrade; chance: Chance; kind: SurgeKind; day: number },
  complain: (voice: SimulatedVoice) => SimulatedVoice,
): Target | undefined {
  const fit = trade.products.filter(
    (one) => one.fromDay <= day && (kind === 'product' || batchOn(one, day) !== null),
  )
  if (fit.length === 0) return undefined
  const product = chance.pick(fit)
  const batch = batchOn(product, day)
  const isOf = (voice: SimulatedVoice) =>
    voice.isNegative && (kind === 'batch' ? voice.batch === batch : voice.product === product.name)
  return { isOf, shape: (voice) => ({ ...complain(voice), product: product.name, batch }) }
}

/** What the same two hours brought in the four weeks before, on average. */
function usualIn(
  voices: readonly SimulatedVoice[],
  { startsAt, isOf }: { startsAt: number; isOf(voice: SimulatedVoice): boolean },
): number {
  const week = 7 * 1440
  const counts = [1, 2, 3, 4].map((weeks) => {
    const from = startsAt - weeks * week
    return voices.filter((one) => one.minute >= from && one.minute < from + 120 && isOf(one)).length
  })
  return counts.reduce((sum, one) => sum + one, 0) / counts.length
}
