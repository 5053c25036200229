import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { shuffle } from './shuffle.ts'

/** Questions of one block that follow each other; a question without a block is a run of its own. */
export function runsOf(definition: SurveyDefinition): SurveyQuestion[][] {
  const runs: SurveyQuestion[][] = []
  let before: string | undefined
  for (const question of definition.questions) {
    const run = runs.at(-1)
    if (run !== undefined && question.block !== undefined && question.block === before) run.push(question)
    else runs.push([question])
    before = question.block
  }
  return runs
}

/** All questions in the order of one person: blocks shuffled by the seed, the rest as written. */
export function orderQuestions(definition: SurveyDefinition, seed: number): SurveyQuestion[] {
  return runsOf(definition).flatMap((run) => shuffle(run, { seed, key: run[0]?.block ?? '' }))
}
