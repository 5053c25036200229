import {
  addCounts,
  type Counts,
  type HourCounts,
  type LearntRhythm,
  learnRhythm,
  type Member,
  type MemberKind,
  memberCountMin,
  noCounts,
  type Past,
  type SurgeQuestion,
  standsInRhythm,
  surgeSettings,
  surgeSizes,
} from '../../../packages/analysis/src/surges/index.ts'
import type { SimulatedVoice } from './simulated-voice.ts'

/** How far back an hour may be judged once more. */
const lookBackHours = 24

type Kept = {
  kind: MemberKind
  name: string
  hours: Map<number, Counts>
  days: Map<number, Counts>
  lastHour: number
  product: string | null
}

type Named = { kind: MemberKind; name: string; product?: string | null }

/** Hourly counts of one simulated shop, kept as the server keeps them, and the question asked of the detector. */
export class WatchedCounts {
  readonly #hours: HourCounts[] = []
  readonly #members = new Map<string, Kept>()
  readonly #rhythms = new Map<number, LearntRhythm>()

  constructor(hours: number) {
    for (let at = 0; at < hours; at++) this.#hours.push({ ...noCounts, slot: at % 168 })
  }

  /** Counts a voice; returns its hour, or undefined for what stands in no hour. */
  add(voice: SimulatedVoice): number | undefined {
    const [occurredAt, receivedAt] = [voice.minute, voice.heardAt].map((minute) => new Date(minute * 60_000))
    if (!occurredAt || !receivedAt) return undefined
    if (!standsInRhythm({ isImported: voice.isImported, occurredAt, receivedAt })) return undefined
    const at = Math.floor(voice.minute / 60)
    const hour = this.#hours[at]
    if (!hour) return undefined
    const counts = countsOf(voice)
    addTo(hour, counts)
    for (const judged of this.#rhythms.keys())
      if (at <= judged - surgeSettings.guardHours) this.#rhythms.delete(judged)
    this.#count({ kind: 'product', name: voice.product }, at, counts)
    this.#count({ kind: 'channel', name: voice.channel }, at, counts)
    if (voice.batch) this.#count({ kind: 'batch', name: voice.batch, product: voice.product }, at, counts)
    for (const { name, isNegative } of voice.aspects)
      this.#count({ kind: 'aspect', name }, at, { ...counts, negative: isNegative ? 1 : 0 })
    return at
  }

  /** What the detector is asked about an hour, or undefined where too little came to ask. */
  question(at: number): Omit<SurgeQuestion, 'unneeded'> | undefined {
    const recent = this.#hours.slice(Math.max(0, at - 5), at + 1).reduce(addCounts, noCounts)
    const isEnough =
      recent.negative >= memberCountMin ||
      recent.urgent >= surgeSizes.urgent.countMin ||
      recent.unasked >= surgeSizes.volume.countMin
    if (!isEnough) return undefined
    const { historyHours, shareHours } = surgeSettings
    const all = [...this.#members.values()].filter(({ lastHour }) => lastHour > at - shareHours)
    const known = { batch: 0, product: 0, aspect: 0, channel: 0 }
    for (const { kind } of all) known[kind] += 1
    const members = all.filter((kept) => isBusy(kept, at)).map((kept) => this.#memberAt(kept, at))
    const hours = this.#hours.slice(Math.max(0, at + 1 - historyHours), at + 1)
    return { hours, members, known, learnt: this.#learnt(at, hours) }
  }

  /** An hour is judged several times while its past stays as it is. */
  #learnt(at: number, hours: readonly HourCounts[]): LearntRhythm {
    const learnt = this.#rhythms.get(at) ?? learnRhythm(hours)
    this.#rhythms.set(at, learnt)
    for (const judged of this.#rhythms.keys()) if (judged < at - lookBackHours) this.#rhythms.delete(judged)
    return learnt
  }

  #memberAt(kept: Kept, at: number): Member {
    const product = kept.product !== null && this.#members.get(`product ${kept.product}`)
    return { ...memberAt(kept, at), ...(product ? { product: pastAt(product, at) } : {}) }
  }

  #count({ kind, name, product = null }: Named, at: number, counts: Counts): void {
    const key = `${kind} ${name}`
    const kept = this.#members.get(key) ?? {
      kind,
      name,
      hours: new Map<number, Counts>(),
      days: new Map<number, Counts>(),
      lastHour: at,
      product,
    }
    this.#members.set(key, kept)
    addInto(kept.hours, at, counts)
    addInto(kept.days, Math.floor(at / 24), counts)
    kept.lastHour = Math.max(kept.lastHour, at)
  }
}

function addInto(sums: Map<number, Counts>, at: number, counts: Counts): void {
  const sum = sums.get(at)
  if (sum) addTo(sum, counts)
  else sums.set(at, { ...counts })
}

function addTo(sum: Counts, { total, unasked, negative, urgent }: Counts): void {
  sum.total += total
  sum.unasked += unasked
  sum.negative += negative
  sum.urgent += urgent
}

function countsOf(voice: SimulatedVoice): Counts {
  return {
    total: 1,
    unasked: voice.isSurvey ? 0 : 1,
    negative: voice.isNegative ? 1 : 0,
    urgent: voice.isUrgent ? 1 : 0,
  }
}

/** Whether a member may be in a surge at all, by its last six hours. */
function isBusy({ kind, hours, lastHour }: Kept, at: number): boolean {
  if (lastHour <= at - surgeSettings.guardHours) return false
  let [negative, unasked] = [0, 0]
  for (let back = 0; back < surgeSettings.guardHours; back++) {
    const counts = hours.get(at - back)
    negative += counts?.negative ?? 0
    unasked += counts?.unasked ?? 0
  }
  return negative >= memberCountMin || (kind === 'channel' && unasked >= surgeSizes.volume.countMin)
}

function memberAt(kept: Kept, at: number): Member {
  const { guardHours } = surgeSettings
  const end = at - guardHours + 1
  const recent = Array.from({ length: guardHours }, (_, back) => kept.hours.get(end + back) ?? noCounts)
  return { kind: kept.kind, name: kept.name, recent, ...pastAt(kept, at) }
}

function pastAt(kept: Kept, at: number): Past {
  const { guardHours, shareHours, latelyHours } = surgeSettings
  const end = at - guardHours + 1
  return {
    month: sumBetween(kept, end - shareHours, end),
    lately: sumBetween(kept, end - latelyHours, end),
  }
}

/** From hour `from` to before `to`, by whole days where they fit. */
function sumBetween({ hours, days }: Kept, from: number, to: number): Counts {
  const sum = { ...noCounts }
  const add = (counts: Counts | undefined) => {
    if (counts) addTo(sum, counts)
  }
  for (let at = Math.max(0, from); at < to; ) {
    const isWholeDay = at % 24 === 0 && at + 24 <= to
    add(isWholeDay ? days.get(at / 24) : hours.get(at))
    at += isWholeDay ? 24 : 1
  }
  return sum
}
