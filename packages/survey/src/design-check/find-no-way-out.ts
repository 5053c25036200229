import type { SurveyQuestion } from '@echoloop/contract'
import { textIn } from '../text-in.ts'
import { readableText } from './checked-text.ts'
import type { DesignFinding } from './design-finding.ts'
import { personalWords } from './find-personal.ts'
import type { LanguageRules } from './language-rules.ts'

const closed = new Set(['nps', 'csat', 'ces', 'stars', 'single', 'multiple', 'matrix', 'number'])

/**
 * Asks everybody to judge what not everybody has gone through, or to tell what not everybody tells, without a way out.
 * Leaving out a question that is not required is one; “another reason” is none.
 */
export function findNoWayOut(
  question: SurveyQuestion,
  { text, language, rules }: { text: string; language: string; rules: LanguageRules },
): DesignFinding[] {
  if (!closed.has(question.kind) || question.mayNotApply || question.showIf !== undefined) return []
  if (!question.isRequired) return []
  const choices = (question.choices ?? []).map((choice) => ({
    ...choice,
    words: textIn(choice.text, [], language),
  }))
  if (choices.some(({ isExclusive, words }) => isExclusive || rules.wayOut.test(words))) return []
  const personal = personalWords({ text, choices: [] }, rules)
  const readable = readableText(text, rules)
  const happened = rules.appliesToAll.test(readable) ? null : rules.experiences.exec(readable)
  const match = personal?.isSensitive ? personal.match : happened
  if (match === null) return []
  const start = match.index
  const words = text.slice(start, start + match[0].length)
  const ready = personal?.isSensitive ? rules.ready.preferNot : rules.ready.notApplicable
  const place = {
    question: question.key,
    part: 'text' as const,
    words,
    start,
    end: start + words.length,
  }
  return [
    {
      rule: 'no-way-out',
      level: 'warn',
      ...place,
      mend: { code: 'offer-not-applicable', texts: [ready] },
      facts: {},
    },
  ]
}
