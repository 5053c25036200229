import type { Words } from '@echoloop/locales'
import { usageFailure } from './command-failure.ts'

/** Reads `--map field=column` options whatever the fields are called; nothing when none was given. */
export function readPairs(given: readonly string[], words: Words): Record<string, string> | undefined {
  if (given.length === 0) return undefined
  const pairs = given.map((pair) => {
    const at = pair.indexOf('=')
    if (at < 1 || at === pair.length - 1) throw usageFailure(words.command.usage.badMap(pair))
    return [pair.slice(0, at).trim(), pair.slice(at + 1)]
  })
  return Object.fromEntries(pairs)
}
