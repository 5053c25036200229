import { scaleMean } from '@echoloop/analysis'
import type { SurveyFinding } from '@echoloop/contract'
import type { AskedQuestion } from './asked-questions.ts'

const barsMost = 12

export function numberFinding(question: AskedQuestion, numbers: ReadonlyMap<number, number>): SurveyFinding {
  const sorted = [...numbers].sort(([left], [right]) => left - right)
  const counts = sorted.map(([value, count]) => ({ value, count }))
  const least = sorted.at(0)?.[0] ?? null
  const most = sorted.at(-1)?.[0] ?? null
  const unit = question.unit ?? {}
  const shared = { kind: 'number' as const, least, most, unit }
  if (least === null || most === null)
    return { ...shared, mean: null, interval: null, median: null, bars: [] }
  const low = question.min ?? least
  const { count, mean, interval } = scaleMean({ counts, low, high: question.max ?? most })
  return {
    ...shared,
    mean,
    interval: count > 1 ? interval : null,
    median: medianOf(counts),
    bars: barsOf({ counts, least, most }),
  }
}

type Counts = { value: number; count: number }[]

/** The middle value, or the mean of the two middle ones. */
function medianOf(counts: Counts): number {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const at = (place: number) => {
    let passed = 0
    for (const { value, count } of counts) {
      passed += count
      if (passed >= place) return value
    }
    return Number.NaN
  }
  return (at(Math.ceil(all / 2)) + at(Math.floor(all / 2) + 1)) / 2
}

function barsOf(task: { counts: Counts; least: number; most: number }) {
  const { counts, least, most } = task
  const width = roundWidth((most - least) / barsMost, counts)
  const start = Math.floor(least / width) * width
  const bars = Array.from({ length: Math.floor((most - start) / width) + 1 }, (_, at) => ({
    from: tidy(start + at * width),
    to: tidy(start + (at + 1) * width),
    count: 0,
  }))
  for (const { value, count } of counts) {
    const bar = bars[Math.min(bars.length - 1, Math.floor((value - start) / width + 1e-9))]
    if (bar) bar.count += count
  }
  return bars
}

/** 1, 2 or 5 times a power of ten, and at least 1 where all answers are whole. */
function roundWidth(wanted: number, counts: Counts): number {
  const isWhole = counts.every(({ value }) => Number.isInteger(value))
  const least = isWhole ? 1 : Number.MIN_VALUE
  if (!(wanted > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(wanted))
  const width = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= wanted * (1 - 1e-9))
  return Math.max(least, width ?? 10 * power)
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

export function dateFinding(days: ReadonlyMap<string, number>): SurveyFinding {
  const sorted = [...days].sort(([left], [right]) => (left < right ? -1 : 1))
  const months = new Map<string, number>()
  for (const [day, count] of sorted) {
    const month = day.slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + count)
  }
  return {
    kind: 'date',
    first: sorted.at(0)?.[0] ?? null,
    last: sorted.at(-1)?.[0] ?? null,
    months: [...months].map(([month, count]) => ({ month, count })),
  }
}
