/** A milestone as counting needs it; `amount` and `minutes` are null where the measure has none. */
export type Counted = {
  measure: string
  day: string
  minutes: number | null
  amount: number | null
  step: number | null
  department: string
  member: string
  topic: string
  tier: string
  channel: string
  /** 1 adds it, −1 takes it back. */
  sign: 1 | -1
}

/** What milestones add to one row of the rollup. */
export type FigureSum = {
  measure: string
  dimension: 'all' | 'department' | 'member' | 'topic' | 'tier' | 'channel'
  grain: 'day' | 'month'
  day: string
  value: string
  count: number
  minutes: number
  amount: number
  steps: number[]
}

const dimensions = ['department', 'member', 'topic', 'tier', 'channel'] as const

/** Sums milestones by day and month, over all and by each dimension, sorted by key so that writers never lock crosswise. */
export function addFigures(milestones: readonly Counted[]): FigureSum[] {
  const sums = new Map<string, FigureSum>()
  for (const milestone of milestones) {
    add(sums, milestone, { dimension: 'all', value: '' })
    for (const dimension of dimensions) add(sums, milestone, { dimension, value: milestone[dimension] })
  }
  return [...sums.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, sum]) => sum)
}

function add(
  sums: Map<string, FigureSum>,
  milestone: Counted,
  place: Pick<FigureSum, 'dimension' | 'value'>,
): void {
  const month = `${milestone.day.slice(0, 7)}-01`
  for (const [grain, day] of [['day', milestone.day] as const, ['month', month] as const]) {
    const { measure } = milestone
    const key = [place.dimension, grain, day, measure, place.value].join('\n')
    const sum = sums.get(key) ?? { measure, ...place, grain, day, count: 0, minutes: 0, amount: 0, steps: [] }
    sums.set(key, sum)
    const { sign, step } = milestone
    sum.count += sign
    sum.minutes += sign * (milestone.minutes ?? 0)
    sum.amount += sign * (milestone.amount ?? 0)
    if (step !== null) addStep(sum.steps, step, sign)
  }
}

function addStep(steps: number[], step: number, sign: number): void {
  while (steps.length <= step) steps.push(0)
  steps[step] = (steps[step] ?? 0) + sign
}

/** Adds the counts of one list of steps to another, in place. */
export function mergeSteps(into: number[], steps: readonly number[]): void {
  while (into.length < steps.length) into.push(0)
  for (const [step, count] of steps.entries()) into[step] = (into[step] ?? 0) + count
}
