import { chooseLocale, type LocaleName } from '@echoloop/locales'

/**
 * Takes `--language NAME` out of the arguments, wherever it stands. Without it the terminal's language counts
 * (LC_ALL, LC_MESSAGES, LANG), and English where that is neither Chinese nor English.
 */
export function chooseLanguage(input: { given: string[]; environment: Record<string, string | undefined> }): {
  language: LocaleName
  rest: string[]
  unknown?: string
} {
  const rest: string[] = []
  let wanted: string | undefined
  for (let index = 0; index < input.given.length; index += 1) {
    const argument = input.given[index]
    if (argument === '--language') {
      index += 1
      wanted = input.given[index] ?? ''
    } else if (argument.startsWith('--language=')) wanted = argument.slice('--language='.length)
    else rest.push(argument)
  }
  const ofTerminal = localeOfTerminal(input.environment)
  if (wanted === undefined) return { language: ofTerminal, rest }
  const named = localeNamed(wanted)
  return named === undefined ? { language: ofTerminal, rest, unknown: wanted } : { language: named, rest }
}

function localeOfTerminal(environment: Record<string, string | undefined>): LocaleName {
  const set = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(
    (value) => value !== undefined && value !== '',
  )
  return chooseLocale(set?.replaceAll('_', '-'))
}

function localeNamed(name: string): LocaleName | undefined {
  if (/^(zh([-_].*)?|中文)$/i.test(name)) return 'zh-CN'
  return /^en([-_].*)?$/i.test(name) ? 'en' : undefined
}
