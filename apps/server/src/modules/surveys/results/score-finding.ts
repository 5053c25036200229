import { netPromoterInterval, scaleMean } from '@echoloop/analysis'
import type { SurveyFinding } from '@echoloop/contract'
import { shareOf } from './share-of.ts'

export const scales = {
  nps: { low: 0, high: 10 },
  csat: { low: 1, high: 5 },
  ces: { low: 1, high: 7 },
  stars: { low: 1, high: 5 },
} as const

type Numbers = ReadonlyMap<number, number>

/** Promoters, passives and detractors among answers from 0 to 10. */
export function promotersOf(numbers: Numbers): { promoters: number; passives: number; detractors: number } {
  return {
    promoters: between(numbers, { low: 9, high: 10 }),
    passives: between(numbers, { low: 7, high: 8 }),
    detractors: between(numbers, { low: 0, high: 6 }),
  }
}

/** Answers of 4 and 5 among those from 1 to 5. */
export function satisfiedOf(numbers: Numbers): { satisfied: number; of: number } {
  return {
    satisfied: between(numbers, { low: 4, high: 5 }),
    of: between(numbers, scales.csat),
  }
}

export function npsFinding(numbers: Numbers): SurveyFinding {
  const groups = promotersOf(numbers)
  const of = groups.promoters + groups.passives + groups.detractors
  return {
    kind: 'nps',
    ...netPromoterInterval(groups),
    promoters: shareOf(groups.promoters, of),
    passives: shareOf(groups.passives, of),
    detractors: shareOf(groups.detractors, of),
    counts: countsOf(numbers, scales.nps),
  }
}

export function csatFinding(numbers: Numbers): SurveyFinding {
  const counts = countsOf(numbers, scales.csat)
  const { mean, interval } = scaleMean({ counts, ...scales.csat })
  const { satisfied, of } = satisfiedOf(numbers)
  return { kind: 'csat', satisfied: shareOf(satisfied, of), mean, interval, counts }
}

export function scaleFinding(numbers: Numbers, kind: 'ces' | 'stars'): SurveyFinding {
  const counts = countsOf(numbers, scales[kind])
  const { mean, interval } = scaleMean({ counts, ...scales[kind] })
  return { kind: 'scale', mean, interval, ...scales[kind], counts }
}

/** Every value of a scale, also those that nobody gave. */
export function countsOf(
  numbers: Numbers,
  { low, high }: { low: number; high: number },
): { value: number; count: number }[] {
  return Array.from({ length: high - low + 1 }, (_, at) => ({
    value: low + at,
    count: numbers.get(low + at) ?? 0,
  }))
}

function between(numbers: Numbers, scale: { low: number; high: number }): number {
  return countsOf(numbers, scale).reduce((sum, { count }) => sum + count, 0)
}
