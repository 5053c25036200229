import type { SurveyCross } from '@echoloop/contract'
import { useWords } from '../../../words/use-words.ts'

type Test = NonNullable<SurveyCross['tests'][number]>

type TestWords = {
  verdict: (test: Test) => string
  facts: (test: Test) => string
  inRow: (test: Test | null) => string
  ofRows: (tests: readonly (Test | null)[]) => string
}

/** What a test found, in words; the size of an effect after Cohen (1988): .1, .3, .5. */
export function useTestWords(): TestWords {
  const { cross, p } = useWords().surveyResults
  const chance = (value: number) => (value < 0.001 ? p.less : p.is(value.toFixed(3)))
  const facts = ({ method, pValue, effect }: Test) =>
    cross.test({ method: cross.methods[method], p: chance(pValue), effect: effect.toFixed(2) })
  return {
    verdict: ({ isDetected, effect }) =>
      isDetected ? cross.detected(cross.effects[sizeOf(effect)]) : cross.notDetected,
    facts,
    ofRows: (tests) => {
      const found = tests.filter((test) => test?.isDetected).length
      return found > 0 ? cross.detectedRows({ found, of: tests.length }) : cross.notDetected
    },
    inRow: (test) =>
      test ? `${test.isDetected ? cross.yes : cross.no} · p ${chance(test.pValue)}` : cross.tooFew,
  }
}

function sizeOf(effect: number): 'weak' | 'medium' | 'strong' {
  if (effect >= 0.5) return 'strong'
  return effect >= 0.3 ? 'medium' : 'weak'
}
