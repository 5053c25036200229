import { type Analyser, type GoldenReading, readGolden } from '@echoloop/analysis'

/** What learning needs besides a shop: the analyser without any layer, and what it says about the golden set. */
export type Learner = { analyser: Analyser; golden(): readonly GoldenReading[] }

/** Makes a learner; the golden set is read when it is first asked for. */
export function createLearner(analyser: Analyser): Learner {
  let readings: readonly GoldenReading[] | undefined
  return {
    analyser,
    golden() {
      readings ??= readGolden((input) => analyser.analyse(input))
      return readings
    },
  }
}
