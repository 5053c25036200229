import type { Chance } from '../screening/chance.ts'
import type { SimulatedProduct, SimulatedTrade } from './simulated-trade.ts'
import type { SimulatedVoice } from './simulated-voice.ts'

/** Ordinary traffic of a shop over all its days, with all that a detector must not call a surge. */
export function simulateTraffic(trade: SimulatedTrade, chance: Chance, days: number): SimulatedVoice[] {
  const voices: SimulatedVoice[] = []
  const people = { last: 0 }
  for (let day = trade.opensOnDay; day < days; day++) {
    const mood = moodOf(trade, chance, day)
    const times = timesOf(trade, day) * positive(chance.around(1, trade.daySpread))
    for (let hour = 0; hour < 24; hour++) {
      const mean =
        (trade.perDay / 24) *
        times *
        (trade.hourly[hour] ?? 1) *
        (trade.weekly[day % 7] ?? 1) *
        rampOf(trade, day, hour) *
        positive(chance.around(1, trade.hourSpread))
      for (let count = drawPoisson(chance, mean); count > 0; count--)
        addOne(voices, { trade, chance, mood, people, minute: (day * 24 + hour) * 60 + chance.whole(0, 59) })
    }
    if (trade.surveys.includes(day)) addSurvey(voices, { trade, chance, mood, people, day })
  }
  delaySome(voices, chance, days)
  addOldData(voices, { trade, chance, people, days })
  return voices
}

type Mood = { negativeTimes: number; urgentTimes: number }

/** Complaints drift from day to day, and parcels of a campaign arrive late for four days after it. */
function moodOf(trade: SimulatedTrade, chance: Chance, day: number): Mood {
  const isAftermath = trade.campaigns.some((one) => {
    const end = one.fromDay + one.days
    return day >= end && day < end + 4
  })
  return {
    negativeTimes: positive(chance.around(isAftermath ? 1.4 : 1, 0.15)),
    urgentTimes: positive(chance.around(1, 0.2)),
  }
}

function timesOf(trade: SimulatedTrade, day: number): number {
  const spans = [...trade.campaigns, ...trade.holidays].filter(
    (one) => day >= one.fromDay && day < one.fromDay + one.days,
  )
  return Math.exp(trade.trendPerDay * day) * spans.reduce((times, span) => times * span.times, 1)
}

/** A campaign begins at midnight with a rush that ordinary nights do not know. */
function rampOf(trade: SimulatedTrade, day: number, hour: number): number {
  return hour < 2 && trade.campaigns.some(({ fromDay }) => fromDay === day) ? 1.5 : 1
}

type Drawing = {
  trade: SimulatedTrade
  chance: Chance
  mood: Mood
  people: { last: number }
}

function addOne(voices: SimulatedVoice[], drawing: Drawing & { minute: number }): void {
  const voice = drawVoice(drawing)
  voices.push(voice)
  // An angry customer writes again and again within the hour.
  if (!drawing.chance.isTrue(voice.isNegative ? 0.06 : 0.01)) return
  for (let more = drawing.chance.whole(1, 8); more > 0; more--) {
    const minute = voice.minute + drawing.chance.whole(1, 50)
    voices.push({ ...voice, minute, heardAt: minute })
  }
}

/** A voice as the shop usually gets them. */
export function drawVoice({
  trade,
  chance,
  mood,
  people,
  minute,
}: Drawing & { minute: number }): SimulatedVoice {
  const day = Math.floor(minute / 1440)
  const product = weighted(
    chance,
    trade.products.filter(({ fromDay }) => fromDay <= day),
  )
  const channel = weighted(chance, trade.channels)
  const share = trade.negativeShare * product.negativeShare * channel.negativeTimes * mood.negativeTimes
  const isNegative = chance.isTrue(Math.min(0.7, share))
  people.last += 1
  return {
    minute,
    heardAt: minute + chance.whole(0, 3),
    isImported: false,
    isSurvey: false,
    isNegative,
    isUrgent: chance.isTrue(trade.urgentShare * mood.urgentTimes),
    product: product.name,
    batch: batchOn(product, day),
    channel: channel.name,
    aspects: drawAspects(trade, chance, isNegative),
    person: people.last,
    planted: 0,
  }
}

export function batchOn(product: SimulatedProduct, day: number): string | null {
  return product.batches.filter(({ fromDay }) => fromDay <= day).at(-1)?.name ?? null
}

function drawAspects(trade: SimulatedTrade, chance: Chance, isNegative: boolean) {
  const names = new Set([weighted(chance, trade.aspects).name])
  if (chance.isTrue(0.5)) names.add(weighted(chance, trade.aspects).name)
  return [...names].map((name) => ({ name, isNegative: chance.isTrue(isNegative ? 0.85 : 0.07) }))
}

/** Answers to a survey that was sent to many: most of a day's within six hours, none of them a word nobody asked for. */
function addSurvey(voices: SimulatedVoice[], drawing: Drawing & { day: number }): void {
  const { trade, chance, day } = drawing
  const start = (day * 24 + chance.whole(9, 18)) * 60
  for (let count = Math.round(trade.perDay * chance.between(0.5, 3)); count > 0; count--) {
    const minute = start + Math.floor(-Math.log(1 - chance.next()) * 180)
    voices.push({ ...drawVoice({ ...drawing, minute }), isSurvey: true, channel: 'survey' })
  }
}

/** A connector is silent for hours and then brings everything at once. */
function delaySome(voices: SimulatedVoice[], chance: Chance, days: number): void {
  for (let day = chance.whole(5, 40); day < days; day += chance.whole(10, 50)) {
    const from = day * 1440 + chance.whole(0, 1439)
    const until = from + chance.whole(120, 900)
    for (const voice of voices)
      if (voice.minute >= from && voice.minute < until) voice.heardAt = Math.max(voice.heardAt, until)
  }
}

/** Files with old voices, with and without dates, and a shop whose history a connector brings in one go. */
function addOldData(
  voices: SimulatedVoice[],
  { trade, chance, people, days }: Omit<Drawing, 'mood'> & { days: number },
): void {
  for (let day = trade.opensOnDay + chance.whole(3, 30); day < days; day += chance.whole(15, 60)) {
    const now = day * 1440 + chance.whole(0, 1439)
    const hasDates = chance.isTrue(0.6)
    const isImported = chance.isTrue(0.8) || !hasDates
    for (let count = Math.round(trade.perDay * chance.between(5, 30)); count > 0; count--) {
      const minute = hasDates ? now - chance.whole(1440, 58 * 1440) : now
      if (minute < trade.opensOnDay * 1440) continue
      const mood = { negativeTimes: 1.2, urgentTimes: 1 }
      const old = drawVoice({ trade, chance, mood, people, minute })
      voices.push({ ...old, heardAt: now, isImported })
    }
  }
}

export function weighted<T extends { weight: number }>(chance: Chance, values: readonly T[]): T {
  let left = chance.next() * values.reduce((sum, { weight }) => sum + weight, 0)
  for (const value of values) {
    left -= value.weight
    if (left <= 0) return value
  }
  const last = values.at(-1)
  if (!last) throw new Error('there is nothing to choose from')
  return last
}

export function drawPoisson(chance: Chance, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * Math.log(chance.around(1, 1))))
  const limit = Math.exp(-mean)
  let [count, product] = [0, chance.next()]
  while (product > limit) {
    count += 1
    product *= chance.next()
  }
  return count
}

function positive(value: number): number {
  return Math.max(0.05, value)
}
