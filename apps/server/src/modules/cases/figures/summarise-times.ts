import type { TimeFigure } from '@echoloop/contract'
import type { FigureTotal } from './sum-of.ts'
import { middleOfStep, minutesOfStep, stepAtShare } from './time-step.ts'

/** Mean, median, ninth decile and distribution of times, in minutes. */
export function summariseTimes({ count, minutes, steps }: FigureTotal): TimeFigure {
  const timeAt = (share: number) => {
    const step = stepAtShare(steps, share)
    return step === null ? null : middleOfStep(step)
  }
  return {
    count,
    mean: count === 0 ? null : minutes / count,
    median: timeAt(0.5),
    p90: timeAt(0.9),
    steps: steps.flatMap((cases, step) => (cases === 0 ? [] : [{ ...minutesOfStep(step), count: cases }])),
  }
}
