import { readFileSync } from 'node:fs'
import { locales } from '@echoloop/locales'
import { chooseLanguage } from './choose-language.ts'
import { CommandFailure, reasonOf, usageFailure } from './command-failure.ts'
import { createNotices } from './create-notices.ts'
import { nearestName } from './nearest-name.ts'
import type { Streams, Terminal } from './terminal.ts'

export type ExitCode = 0 | 1 | 2

/** A command is loaded when it is called: the dictionaries of the analyser take a while. */
const commands = {
  analyze: async () => (await import('./analyze-command.ts')).analyzeCommand,
  screen: async () => (await import('./screen-command.ts')).screenCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  'verify-log': async () => (await import('./verify-log-command.ts')).verifyLogCommand,
}
const commandsOfDatabase = ['migrate', 'backup', 'restore', 'doctor']

type CommandName = keyof typeof commands

/**
 * Runs `echoloop` with its arguments and resolves with the exit code: 0 everything was read, 1 some lines were
 * refused or the work was not finished, 2 unusable arguments or file.
 */
export async function runCommand(input: {
  given: string[]
  environment: Record<string, string | undefined>
  streams: Streams
}): Promise<ExitCode> {
  const { language, rest, unknown } = chooseLanguage(input)
  const { input: stdin, output, errors } = input.streams
  const terminal: Terminal = {
    language,
    words: locales[language],
    notices: createNotices(errors),
    input: stdin,
    output,
    environment: input.environment,
  }
  const name = rest[0] ?? ''
  try {
    if (unknown !== undefined)
      throw usageFailure(terminal.words.command.usage.notOneOf('language', unknown, 'en, zh-CN'))
    return await dispatch(terminal, rest)
  } catch (error) {
    return explain({ terminal, error, name })
  } finally {
    terminal.notices.clearProgress()
  }
}

async function dispatch(terminal: Terminal, rest: string[]): Promise<ExitCode> {
  const [name, ...given] = rest
  const { help } = terminal.words.command
  if (name === undefined) {
    terminal.notices.say(help.general.trimEnd())
    return 2
  }
  if (name === '--version' || name === '-v') return print(terminal, `echoloop ${version()}\n`)
  if (name === 'help' || name === '--help' || name === '-h') return showHelp(terminal, given[0])
  if (!isCommand(name)) throw usageFailure(unknownCommand(terminal, name))
  if (given.includes('--help') || given.includes('-h')) return showHelp(terminal, name)
  const command = await commands[name]()
  return await command({ terminal, given })
}

function showHelp(terminal: Terminal, topic: string | undefined): ExitCode {
  const { help, usage } = terminal.words.command
  if (topic === undefined || topic.startsWith('-')) return print(terminal, help.general)
  if (isCommand(topic)) return print(terminal, help[topic])
  if (commandsOfDatabase.includes(topic)) return print(terminal, `${usage.otherProgram(topic)}\n`)
  throw usageFailure(unknownCommand(terminal, topic))
}

function print(terminal: Terminal, text: string): ExitCode {
  terminal.output.on('error', () => undefined)
  terminal.output.write(text)
  return 0
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

function unknownCommand(terminal: Terminal, name: string): string {
  const { usage } = terminal.words.command
  if (commandsOfDatabase.includes(name)) return usage.otherProgram(name)
  const near = nearestName(name, [...Object.keys(commands), ...commandsOfDatabase, 'help'])
  const sentence = usage.unknownCommand(name)
  return near === undefined ? sentence : `${sentence}\n${usage.didYouMean(near)}`
}

function explain(input: { terminal: Terminal; error: unknown; name: string }): ExitCode {
  const { notices, words } = input.terminal
  if (!(input.error instanceof CommandFailure)) {
    notices.say(words.command.unexpected(reasonOf(input.error)))
    return 1
  }
  notices.say(input.error.message)
  if (input.error.isUsage) notices.say(words.command.usage.hint(isCommand(input.name) ? input.name : ''))
  return input.error.exitCode
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : ''
}
