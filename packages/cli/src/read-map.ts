import type { Words } from '@echoloop/locales'
import { fieldNames, readMapping } from '@echoloop/records'
import { usageFailure } from './command-failure.ts'
import { readPairs } from './read-pairs.ts'

/** Reads `--map field=column` options; nothing when none was given, a usage failure for an unknown field. */
export function readMap(given: string[], words: Words): Record<string, string> | undefined {
  const mapping = readPairs(given, words)
  if (mapping === undefined) return undefined
  const [unknown] = readMapping(mapping).unknownFields
  if (unknown !== undefined)
    throw usageFailure(words.command.usage.unknownField(unknown, fieldNames.join(', ')))
  return mapping
}
