import type { Told } from './answer-as.ts'
import { isInQuota, peopleLanguages, type Step, sourceNames, sources, steps, wayOf } from './person.ts'

/** Answers at one question: how many gave one, went on without, or closed the page there. */
export type StepFigures = { answered: number; skipped: number; left: number }

/** What the results have to say, counted from what people did. */
export type ExpectedFigures = {
  participation: { started: number; complete: number; open: number; quotaFull: number }
  languages: Record<string, number>
  /** Of finished responses. */
  scores: number[]
  sources: Record<string, number>
  /** `without` and `with` those who left; `all`: whatever became of them. */
  steps: Record<'without' | 'with' | 'all', Record<Step, StepFigures>>
  inQuota: number
  /** Open words of responses that ended. */
  voices: number
  /** Every response as a row of the export, sorted. */
  rows: string[]
}

/** Pure. */
export function expectedFigures(told: readonly Told[]): ExpectedFigures {
  const started = told.filter(({ given }) => given.score !== undefined)
  const of = (...states: Told['state'][]) => started.filter(({ state }) => states.includes(state))
  const complete = of('complete')
  const counted = of('complete', 'open')
  return {
    participation: {
      started: started.length,
      complete: complete.length,
      open: of('open').length,
      quotaFull: of('quota-full').length,
    },
    languages: countBy(peopleLanguages, started, ({ person }) => person.language),
    scores: Array.from(
      { length: 11 },
      (_, score) => complete.filter(({ given }) => given.score === score).length,
    ),
    sources: countBy(sources, complete, (one) => (isOnWay(one, 'source') ? one.given.source : undefined)),
    steps: { without: stepFigures(complete), with: stepFigures(counted), all: stepFigures(started) },
    inQuota: complete.filter(({ given }) => isInQuota(given.score ?? 0)).length,
    voices: of('complete', 'quota-full').filter(({ given }) => given.words).length,
    rows: started.map(rowOf).sort(),
  }
}

function countBy<Key extends string>(
  keys: readonly Key[],
  told: readonly Told[],
  read: (one: Told) => Key | undefined,
): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, told.filter((one) => read(one) === key).length]))
}

/** Whoever finished has no answer any more on a way that was left again; of others all counts that was said. */
function isOnWay({ state, given }: Told, step: Step): boolean {
  return state !== 'complete' || wayOf(given.score ?? 0).includes(step)
}

function stepFigures(told: readonly Told[]): Record<Step, StepFigures> {
  const figuresOf = (step: Step): StepFigures => {
    const given = told.filter((one) => isOnWay(one, step)).map((one) => one.given[step])
    return {
      answered: given.filter((answer) => answer !== undefined && answer !== null).length,
      skipped: given.filter((answer) => answer === null).length,
      left: told.filter(({ leftAt }) => leftAt === step).length,
    }
  }
  const [score, source, words] = steps
  return { score: figuresOf(score), source: figuresOf(source), words: figuresOf(words) }
}

/** `state`, `language` and the three answers. */
function rowOf(one: Told): string {
  const { state, given, person } = one
  const source = isOnWay(one, 'source') && given.source ? sourceNames[given.source].en : ''
  return JSON.stringify([state, person.language, String(given.score), source, given.words ?? ''])
}
