import type { HourCounts } from './hour-counts.ts'
import { surgeSettings } from './surge-settings.ts'

/**
 * How a shop's voices usually come: `expected(windowHours)` is what nobody's asking brings in the hours up to the one
 * judged; `excess` the squared coefficient of variation of the rate; `correlation` of complaints of one hour.
 */
export type Rhythm = {
  expected(windowHours: number): number
  excess: number
  correlation: number
  share: number
  knownHours: number
}

const { guardHours } = surgeSettings
const halfLifeHours = 10 * 24
/** So many voices a cell's own count must bring before it counts as much as what the others say of it. */
const cellPrior = 20
const marginPrior = 10

/**
 * The rhythm before the last hour of `hours` (dense, the oldest first): a level that forgets with a half-life of ten
 * days, times a profile of the week. Each cell of the profile is the gamma-Poisson mean around hour × weekday (empirical
 * Bayes shrinkage; Robbins 1956). The hours judged are left out. Pure.
 */
export function readRhythm(hours: readonly HourCounts[], learnt: LearntRhythm = learnRhythm(hours)): Rhythm {
  const { since, usualAt, ...spread } = learnt
  const usual = (at: number) => usualAt[hours[at]?.slot ?? 0] ?? 1
  return {
    ...spread,
    expected: (windowHours) => expectedIn(hours, { windowHours, since }, usual),
    knownHours: hours.length - since,
  }
}

/** What the hours before those judged teach; it stays the same for as long as they do. */
export type LearntRhythm = Pick<Rhythm, 'excess' | 'correlation' | 'share'> & {
  since: number
  /** Voices in each of the 168 hours of a week. */
  usualAt: Float64Array
}

/** Pure. */
export function learnRhythm(hours: readonly HourCounts[]): LearntRhythm {
  const end = hours.length - guardHours
  const since = Math.max(
    0,
    hours.findIndex(({ total }) => total > 0),
  )
  const profile = readProfile(hours, { since, end })
  const level = readLevel(hours, { since, end }, profile)
  const usualAt = profile.map((part) => level * part)
  return { since, usualAt, ...readSpread(hours, { since, end }, usualAt) }
}

type Span = { since: number; end: number }

function readProfile(hours: readonly HourCounts[], { since, end }: Span): Float64Array {
  const cells = new Float64Array(168)
  const seen = new Float64Array(168)
  for (let at = since; at < end; at++) {
    const hour = hours[at]
    if (!hour) continue
    cells[hour.slot] = (cells[hour.slot] ?? 0) + hour.unasked
    seen[hour.slot] = (seen[hour.slot] ?? 0) + 1
  }
  const mean = total(cells) / Math.max(1, total(seen))
  const byHour = margins(cells, seen, { mean, parts: 24, partOf: (slot) => slot % 24 })
  const byDay = margins(cells, seen, { mean, parts: 7, partOf: (slot) => Math.floor(slot / 24) })
  return cells.map((count, slot) => {
    const product = (byHour[slot % 24] ?? 1) * (byDay[Math.floor(slot / 24)] ?? 1)
    return (product * (count + cellPrior)) / ((seen[slot] ?? 0) * mean * product + cellPrior)
  })
}

/** How busy each hour of the day, or each day of the week, is: 1 is as busy as all together. */
function margins(
  cells: Float64Array,
  seen: Float64Array,
  { mean, parts, partOf }: { mean: number; parts: number; partOf(slot: number): number },
): Float64Array {
  const counted = new Float64Array(parts)
  const hours = new Float64Array(parts)
  for (let slot = 0; slot < cells.length; slot++) {
    const part = partOf(slot)
    counted[part] = (counted[part] ?? 0) + (cells[slot] ?? 0)
    hours[part] = (hours[part] ?? 0) + (seen[slot] ?? 0)
  }
  return counted.map((count, part) => (count + marginPrior) / ((hours[part] ?? 0) * mean + marginPrior))
}

function total(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Voices an hour where the profile is 1; a shop nobody has heard of gets one a day. */
function readLevel(hours: readonly HourCounts[], { since, end }: Span, profile: Float64Array): number {
  let counted = 1
  let weight = 24
  const fade = 0.5 ** (1 / halfLifeHours)
  let now = 1
  for (let at = end - 1; at >= since; at--) {
    const hour = hours[at]
    if (!hour) continue
    counted += now * hour.unasked
    weight += now * (profile[hour.slot] ?? 1)
    now *= fade
  }
  return counted / weight
}

/**
 * By moments, with what is usual for shops as a prior. What lies far out is cut, so that neither an earlier surge nor one
 * angry person who writes ten times makes the detector deaf.
 */
function readSpread(
  hours: readonly HourCounts[],
  { since, end }: Span,
  usualAt: Float64Array,
): { excess: number; correlation: number; share: number } {
  let negative = 3
  let total = 20
  for (let at = Math.max(since, end - surgeSettings.shareHours); at < end; at++) {
    negative += hours[at]?.negative ?? 0
    total += hours[at]?.total ?? 0
  }
  const share = negative / total
  const noise = share * (1 - share)
  let [over, squares, alike, pairs] = [0.1 * 50, 50, 0.005 * 500 * noise, 500 * noise]
  for (let at = Math.max(since, end - surgeSettings.shareHours); at < end; at++) {
    const hour = hours[at]
    if (!hour) continue
    const mean = usualAt[hour.slot] ?? 1
    const off = Math.min(hour.unasked - mean, Math.max(3, 2.5 * Math.sqrt(mean + 0.1 * mean * mean)))
    over += off * off - mean
    squares += mean * mean
    if (hour.total < 2) continue
    const complaints = hour.negative - hour.total * share
    alike += Math.min(complaints ** 2, 5 * hour.total * noise + 0.5) - hour.total * noise
    pairs += hour.total * (hour.total - 1) * noise
  }
  return {
    excess: Math.min(1, Math.max(0.03, over / squares)),
    correlation: Math.min(0.05, Math.max(0.002, alike / pairs)),
    share,
  }
}

/**
 * What the window lets expect. Where the hours and the day before it were busier than usual (a campaign, a holiday's
 * eve), so is the window, up to four times: a level that moved is no surge for as long as it lasts.
 */
function expectedIn(
  hours: readonly HourCounts[],
  { windowHours, since }: { windowHours: number; since: number },
  usual: (at: number) => number,
): number {
  const start = hours.length - windowHours
  const ratio = (span: number) => {
    let [counted, expected] = [5, 5]
    for (let at = Math.max(since, start - span); at < start; at++) {
      counted += hours[at]?.unasked ?? 0
      expected += usual(at)
    }
    return counted / expected
  }
  let sum = 0
  for (let at = start; at < hours.length; at++) sum += usual(at)
  return sum * Math.min(4, Math.max(1, ratio(24), ratio(8)))
}
