import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { textIn } from '../text-in.ts'
import type { DesignFinding } from './design-finding.ts'
import type { LanguageRules } from './language-rules.ts'

type Look = { definition: SurveyDefinition; language: string; rules: LanguageRules }

/** Whether a question asks about the person: something one does not tell everybody, or who one is. */
export function personalWords(
  { text, choices }: { text: string; choices: readonly string[] },
  rules: LanguageRules,
): { match: RegExpExecArray; isSensitive: boolean } | null {
  const sensitive = rules.sensitive.exec(text)
  if (sensitive !== null) return { match: sensitive, isSensitive: true }
  const { describesOneself } = rules
  const isOneself =
    describesOneself.text.test(text) &&
    choices.filter((words) => describesOneself.choices.test(words)).length > 1
  const demographic = rules.demographic.exec(text) ?? (isOneself ? /^.+$/su.exec(text) : null)
  return demographic === null ? null : { match: demographic, isSensitive: false }
}

/**
 * Questions about the person before the survey has earned them: what is sensitive in the first half, what is merely
 * demographic when more than one question about the matter still follows.
 */
export function findPersonalEarly({ definition, language, rules }: Look): DesignFinding[] {
  const asked = definition.questions.filter(({ kind }) => kind !== 'statement' && kind !== 'consent')
  const textOf = (question: SurveyQuestion) => textIn(question.text, definition.languages, language)
  const choicesOf = ({ choices }: SurveyQuestion) =>
    (choices ?? []).map(({ text }) => textIn(text, definition.languages, language))
  const personal = asked.map((question) =>
    personalWords({ text: textOf(question), choices: choicesOf(question) }, rules),
  )
  return asked.flatMap((question, at) => {
    const found = personal[at]
    if (found === undefined || found === null || isScreener(question)) return []
    const following = personal.slice(at + 1).filter((one) => one === null).length
    const isEarly = found.isSensitive ? at < asked.length / 2 : following >= 1 && at < asked.length / 2
    if (!isEarly) return []
    const start = found.match.index
    const words = found.match[0]
    const place = { question: question.key, part: 'text' as const, words, start, end: start + words.length }
    const facts = { isSensitive: found.isSensitive ? 1 : 0, place: at + 1 }
    return [
      {
        rule: 'sensitive-early',
        level: 'warn',
        ...place,
        mend: { code: 'move-to-the-end', texts: [] },
        facts,
      },
    ]
  })
}

/** Whoever does not fit is led out: such a question must come first. */
function isScreener({ jumps }: SurveyQuestion): boolean {
  return jumps?.some(({ to }) => 'end' in to) === true
}
