import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import type { Fault } from './fault.ts'

/** Keys that stand twice, questions without choices or rows, limits that leave nothing to answer. */
export function findShapeFaults(definition: SurveyDefinition): Fault[] {
  const { questions, hidden, languages, quotas } = definition
  const keys = [...questions, ...hidden].map(({ key }) => key)
  const isAsked = questions.some(({ kind }) => kind !== 'statement')
  return [
    ...(isAsked ? [] : [{ code: 'no-question' as const, facts: {} }]),
    ...repeated(languages).map((language) => ({ code: 'language-repeated' as const, language, facts: {} })),
    ...repeated(keys).map((key) => ({ code: 'key-repeated' as const, question: key, facts: { key } })),
    ...repeated(quotas.map(({ key }) => key)).map((key) => ({
      code: 'key-repeated' as const,
      facts: { key },
    })),
    ...questions.flatMap(shapeOf),
  ]
}

const withChoices = new Set(['single', 'multiple', 'ranking', 'matrix'])

function shapeOf(asked: SurveyQuestion): Fault[] {
  const question = asked.key
  const choices = (asked.choices ?? []).map(({ key }) => key)
  const rows = (asked.rows ?? []).map(({ key }) => key)
  const faults: Fault[] = [
    ...repeated(choices).map((key) => ({ code: 'choice-repeated' as const, question, facts: { key } })),
    ...repeated(rows).map((key) => ({ code: 'row-repeated' as const, question, facts: { key } })),
  ]
  if (withChoices.has(asked.kind) && choices.length < 2)
    faults.push({ code: 'choices-missing', question, facts: {} })
  if (asked.kind === 'matrix' && rows.length === 0) faults.push({ code: 'rows-missing', question, facts: {} })
  if (leavesNothing(asked)) faults.push({ code: 'nothing-in-range', question, facts: {} })
  return faults
}

function leavesNothing(asked: SurveyQuestion): boolean {
  const { kind, min, max, from, to, least, most } = asked
  if (kind === 'number') return (min ?? -Infinity) > (max ?? Infinity)
  if (kind === 'date') return from !== undefined && to !== undefined && from > to
  if (kind === 'picture') return (least ?? 0) > (most ?? 3)
  if (kind !== 'multiple' && kind !== 'ranking') return false
  const together = asked.choices?.filter(({ isExclusive }) => !isExclusive).length ?? 0
  return (least ?? 0) > Math.min(most ?? together, together)
}

/** Those that stand more than once, each told once. */
function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}
