import type { Words } from '@echoloop/locales'
import { fieldNames, readMapping } from '@echoloop/records'
import { usageFailure } from './command-failure.ts'

/** Reads `--map field=column` options; nothing when none was given, a usage failure for an unknown field. */
export function readMap(given: string[], words: Words): Record<string, string> | undefined {
  if (given.length === 0) return undefined
  const pairs = given.map((pair) => {
    const at = pair.indexOf('=')
    if (at < 1 || at === pair.length - 1) throw usageFailure(words.command.usage.badMap(pair))
    return [pair.slice(0, at).trim(), pair.slice(at + 1)]
  })
  const mapping: Record<string, string> = Object.fromEntries(pairs)
  const [unknown] = readMapping(mapping).unknownFields
  if (unknown !== undefined)
    throw usageFailure(words.command.usage.unknownField(unknown, fieldNames.join(', ')))
  return mapping
}
