import { type Import, isProblemCode } from '@echoloop/contract'
import type { Words } from '@echoloop/locales'
import type { FollowedImport } from './follow-import.ts'
import type { Terminal } from './terminal.ts'

/** Says how an import ended: one line on standard output, advice on standard error. Gives the exit code. */
export function reportImport(
  terminal: Terminal,
  options: { ended: FollowedImport; isJson: boolean; hasRefusalsFile: boolean },
): 0 | 1 {
  const { words, notices } = terminal
  const { found } = options.ended
  notices.clearProgress()
  printSummary(terminal, options)
  const sentence = sentenceOf(found, words)
  if (sentence !== undefined) notices.say(sentence)
  const toFetch = found.media.total - found.media.kept - found.media.refused
  if (toFetch > 0) notices.say(words.command.import.picturesComing(toFetch))
  if (found.filled.length > 0 && found.accepted > 0)
    notices.say(words.command.import.filled(found.filled.join(', ')))
  if (found.refused > 0 && !options.hasRefusalsFile) notices.say(words.command.import.refusalsHint)
  return found.state === 'done' && found.refused === 0 ? 0 : 1
}

function printSummary(terminal: Terminal, options: { ended: FollowedImport; isJson: boolean }): void {
  const { found, seconds, rowsPerSecond } = options.ended
  const line = options.isJson
    ? JSON.stringify({ ...found, seconds, rowsPerSecond })
    : terminal.words.command.import.done(found)
  terminal.output.write(`${line}\n`)
}

function sentenceOf(found: Import, words: Words): string | undefined {
  const { cancelled, failed, failedWithoutReason, needsProducts } = words.command.import
  if (found.state === 'needs-products') return needsProducts(found.products.undecided, found.id)
  if (found.state === 'cancelled') return cancelled
  if (found.state !== 'failed') return undefined
  if (found.problem === null) return failed(failedWithoutReason)
  return failed(isProblemCode(found.problem) ? words.problems[found.problem].title : found.problem)
}
