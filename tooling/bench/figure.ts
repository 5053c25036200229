import { medianOf } from './statistics.ts'

export type Figure = {
  bench: string
  figure: string
  value: number
  unit: string
  runs: number[]
  note: string
}

export type BenchOrder = {
  rows: number
  rounds: number
  /** Seconds that each measurement of a load lasts. */
  seconds: number
  /** Arguments of Node for the server, such as a profiler. */
  nodeArguments: string[]
  report(figure: Figure): void
}

/** A figure whose value is the median of its runs, with three digits behind the point. */
export function figureOf(facts: Omit<Figure, 'value'>): Figure {
  const runs = facts.runs.map((value) => Math.round(value * 1000) / 1000)
  return { ...facts, runs, value: Math.round(medianOf(facts.runs) * 1000) / 1000 }
}
