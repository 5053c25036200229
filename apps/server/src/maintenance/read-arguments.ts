import { parseArgs } from 'node:util'

export type Command = 'backup' | 'restore' | 'doctor' | 'migrate'
export type Language = 'en' | 'zh-CN'

export type Arguments = {
  command: Command
  language: Language
  output: string
  input?: string
  data?: string
  withKey: boolean
  replace: boolean
  acceptOtherKey: boolean
  deep: boolean
}

/** Reads the command line; undefined when it cannot be understood. */
export function readArguments(given: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        output: { type: 'string', default: '.' },
        input: { type: 'string' },
        data: { type: 'string' },
        language: { type: 'string', default: 'en' },
        'with-key': { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        'accept-other-key': { type: 'boolean', default: false },
        deep: { type: 'boolean', default: false },
      },
    })
    const [command, ...rest] = positionals
    const { language } = values
    if (!isCommand(command) || !isLanguage(language) || rest.length > 0) return undefined
    return {
      command,
      language,
      output: values.output,
      input: values.input,
      data: values.data,
      withKey: values['with-key'],
      replace: values.replace,
      acceptOtherKey: values['accept-other-key'],
      deep: values.deep,
    }
  } catch (error) {
    // `parseArgs` throws a TypeError for what it does not know; all else is a fault of ours.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function isCommand(word: string | undefined): word is Command {
  return word === 'backup' || word === 'restore' || word === 'doctor' || word === 'migrate'
}

function isLanguage(word: string): word is Language {
  return word === 'en' || word === 'zh-CN'
}
