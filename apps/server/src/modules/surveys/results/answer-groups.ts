import type { AskedQuestion } from './asked-questions.ts'
import { scales } from './score-finding.ts'

/** Answers to one question that are looked at together. */
export type AnswerGroup = {
  key: string
  /** Empty where the key says it all: a number, or a name that the page knows. */
  text: Readonly<Record<string, string>>
  has: (answer: { number: number | null; choices: readonly string[] | null }) => boolean
}

/** The groups that a question falls into; undefined where its answers form none. Of several choices one may be in many. */
export function answerGroups({ kind, choices }: AskedQuestion): AnswerGroup[] | undefined {
  switch (kind) {
    case 'nps':
      return [
        { key: 'promoters', text: {}, has: ({ number }) => number !== null && number >= 9 },
        { key: 'passives', text: {}, has: ({ number }) => number !== null && number >= 7 && number <= 8 },
        { key: 'detractors', text: {}, has: ({ number }) => number !== null && number <= 6 },
      ]
    case 'csat':
    case 'ces':
    case 'stars':
      return valuesOf(scales[kind])
    case 'consent':
      return [
        { key: 'yes', text: {}, has: ({ number }) => number === 1 },
        { key: 'no', text: {}, has: ({ number }) => number === 0 },
      ]
    case 'single':
    case 'multiple':
      return choices?.map(({ key, text }) => ({
        key,
        text,
        has: (answer) => answer.choices?.includes(key) ?? false,
      }))
    case 'ranking':
      return choices?.map(({ key, text }) => ({ key, text, has: (answer) => answer.choices?.[0] === key }))
    default:
      return undefined
  }
}

function valuesOf({ low, high }: { low: number; high: number }): AnswerGroup[] {
  return Array.from({ length: high - low + 1 }, (_, at) => ({
    key: String(low + at),
    text: {},
    has: ({ number }) => number === low + at,
  }))
}
