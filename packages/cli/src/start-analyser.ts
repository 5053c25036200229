import type { Analyser } from '@echoloop/analysis'
import type { Words } from '@echoloop/locales'
import { CommandFailure, reasonOf } from './command-failure.ts'

/** Loads the analyser, last of all, so that wrong arguments are answered at once. Ends the command with 2 without models. */
export async function startAnalyser(words: Words): Promise<Analyser> {
  try {
    const { createAnalyser } = await import('@echoloop/analysis')
    const { readModels } = await import('@echoloop/analysis/models')
    return createAnalyser(readModels())
  } catch (error) {
    throw new CommandFailure(words.command.analyze.modelsMissing(reasonOf(error)), {
      exitCode: 2,
      cause: error,
    })
  }
}
