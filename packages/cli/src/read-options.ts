import { parseArgs } from 'node:util'
import type { Words } from '@echoloop/locales'
import { usageFailure } from './command-failure.ts'

/** `text` takes a value, `texts` may be repeated, `flag` takes none. */
export type OptionKind = 'text' | 'texts' | 'flag'

export type Options = {
  text: (name: string) => string | undefined
  texts: (name: string) => string[]
  flag: (name: string) => boolean
  /** The value of an option that allows only these, undefined when it was not given. */
  choice: <Choice extends string>(name: string, choices: readonly Choice[]) => Choice | undefined
}

/** Reads the options of a command; throws a usage failure in the reader's language for anything else. */
export function readOptions(input: {
  given: string[]
  allowed: Record<string, OptionKind>
  words: Words
}): Options {
  const { allowed, words } = input
  const values = new Map<string, string[]>()
  const { tokens } = parseArgs({
    args: input.given,
    options: Object.fromEntries(Object.entries(allowed).map(([name, kind]) => [name, describe(kind)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') throw usageFailure(words.command.usage.tooMany(token.value))
    if (token.kind !== 'option') continue
    const kind = Object.hasOwn(allowed, token.name) ? allowed[token.name] : undefined
    if (kind === undefined) throw usageFailure(words.command.usage.unknownOption(token.rawName))
    const value = token.value ?? ''
    if (kind === 'flag' && token.value !== undefined)
      throw usageFailure(words.command.usage.takesNoValue(token.rawName))
    if (kind !== 'flag' && (value === '' || (value.startsWith('--') && !token.inlineValue)))
      throw usageFailure(words.command.usage.needsValue(token.rawName))
    values.set(token.name, kind === 'texts' ? [...(values.get(token.name) ?? []), value] : [value])
  }
  const text = (name: string): string | undefined => values.get(name)?.[0]
  return {
    text,
    texts: (name) => values.get(name) ?? [],
    flag: (name) => values.has(name),
    choice: (name, choices) => chosen({ name, value: text(name), choices, words }),
  }
}

function describe(kind: OptionKind): { type: 'string' | 'boolean' } {
  return { type: kind === 'flag' ? 'boolean' : 'string' }
}

function chosen<Choice extends string>(input: {
  name: string
  value: string | undefined
  choices: readonly Choice[]
  words: Words
}): Choice | undefined {
  const { name, value, choices, words } = input
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value.toLowerCase())
  if (found === undefined) throw usageFailure(words.command.usage.notOneOf(name, value, choices.join(', ')))
  return found
}
