import {
  belongsTogether,
  beyondUsual,
  countedByPeople,
  findSignals,
  quietHours,
  raisedHours,
  rankSignals,
  type Signal,
  type UnneededAlarm,
} from '../../../packages/analysis/src/surges/index.ts'
import { warmUpDays } from './simulated-trade.ts'
import type { SimulatedVoice } from './simulated-voice.ts'
import { WatchedCounts } from './watched-counts.ts'

/**
 * A surge as the watch opened it. `loudest`: the signal of its own kind that had most beyond the usual. `plantedBy`:
 * planted surges by which half of a signal's voices were made, when first.
 */
export type FoundSurge = {
  openedAt: number
  lastAt: number
  first: Signal
  loudest: Signal
  voices: Set<SimulatedVoice>
  plantedBy: Map<number, number>
}

/** So often what was heard is judged; the product does it as soon as a voice is read. */
export const everyMinutes = 10
const lookBackHours = 24

/** Lives through a shop's months: every ten minutes what was heard is counted, and the hours it touches are judged. */
export function watchShop(voices: readonly SimulatedVoice[], days: number): FoundSurge[] {
  const counts = new WatchedCounts(days * 24)
  const heard = [...voices].sort((one, other) => one.heardAt - other.heardAt)
  const byHour = new Map<number, SimulatedVoice[]>()
  const found: FoundSurge[] = []
  let next = 0
  for (let now = everyMinutes; now <= days * 1440; now += everyMinutes) {
    const touched = new Set<number>()
    for (; (heard[next]?.heardAt ?? Infinity) < now; next++) {
      const voice = heard[next]
      const hour = voice && counts.add(voice)
      if (voice === undefined || hour === undefined) continue
      touched.add(hour)
      const others = byHour.get(hour)
      if (others) others.push(voice)
      else byHour.set(hour, [voice])
    }
    if (now < warmUpDays * 1440) continue
    for (const at of hoursToJudge(touched, Math.floor((now - 1) / 60)))
      judge(at, { counts, byHour, found, now })
  }
  return found
}

/** The touched hours of the last day, and those after them whose windows hold them. */
function hoursToJudge(touched: ReadonlySet<number>, current: number): number[] {
  const hours = new Set<number>()
  for (const hour of touched) {
    if (hour <= current - lookBackHours) continue
    for (let at = hour; at <= Math.min(current, hour + 5); at++) hours.add(at)
  }
  return [...hours].sort((one, other) => one - other)
}

type Watch = {
  counts: WatchedCounts
  byHour: ReadonlyMap<number, SimulatedVoice[]>
  found: FoundSurge[]
  now: number
}

function judge(at: number, { counts, byHour, found, now }: Watch): void {
  const question = counts.question(at)
  if (!question) return
  for (const one of rankSignals(findSignals({ ...question, unneeded: unneededOf(found, now) }))) {
    const voices = voicesOf(one, at, byHour)
    const signal = countedByPeople(one, new Set(voices.map(({ person }) => person)).size)
    if (!signal) continue
    const surge = joinOrOpen(found, { signal, voices, now })
    for (const [number, share] of plantedShares(voices))
      if (share >= 0.5 && !surge.plantedBy.has(number)) surge.plantedBy.set(number, now)
  }
}

/**
 * The staff opens an incident from every planted surge that was found, and dismisses nothing: false alarms go by, and raise
 * the bar once they are over.
 */
function unneededOf(found: readonly FoundSurge[], now: number): UnneededAlarm[] {
  return found
    .filter(({ lastAt, plantedBy }) => {
      const hours = (now - lastAt) / 60
      return plantedBy.size === 0 && hours > quietHours && hours <= raisedHours
    })
    .map(({ loudest }) => loudest)
}

function joinOrOpen(
  found: FoundSurge[],
  { signal, voices, now }: { signal: Signal; voices: SimulatedVoice[]; now: number },
): FoundSurge {
  const open = found.findLast((surge) => {
    if (now - surge.lastAt > quietHours * 60) return false
    const shared = voices.filter((voice) => surge.voices.has(voice)).length
    const isSame = surge.first.kind === signal.kind && surge.first.member === signal.member
    return isSame || belongsTogether({ voices: surge.voices.size }, { voices: voices.length }, shared)
  })
  const begins = { openedAt: now, first: signal, loudest: signal }
  const surge = open ?? { ...begins, lastAt: now, voices: new Set(), plantedBy: new Map() }
  if (!open) found.push(surge)
  surge.lastAt = now
  if (surge.first.kind === signal.kind && beyondUsual(signal) > beyondUsual(surge.loudest))
    surge.loudest = signal
  for (const voice of voices) surge.voices.add(voice)
  return surge
}

function voicesOf(
  { kind, member, measure, hours }: Signal,
  at: number,
  byHour: ReadonlyMap<number, SimulatedVoice[]>,
): SimulatedVoice[] {
  const inWindow = Array.from({ length: hours }, (_, back) => byHour.get(at - back) ?? []).flat()
  return inWindow.filter((voice) => {
    if (kind === 'aspect') return voice.aspects.some((one) => one.name === member && one.isNegative)
    const isMeasured =
      measure === 'urgent' ? voice.isUrgent : measure === 'negative' ? voice.isNegative : !voice.isSurvey
    if (!isMeasured) return false
    if (kind === 'product') return voice.product === member
    if (kind === 'batch') return voice.batch === member
    return kind !== 'channel' || voice.channel === member
  })
}

function plantedShares(voices: readonly SimulatedVoice[]): [number, number][] {
  const counts = new Map<number, number>()
  for (const { planted } of voices) if (planted > 0) counts.set(planted, (counts.get(planted) ?? 0) + 1)
  return [...counts].map(([number, count]) => [number, count / voices.length])
}
