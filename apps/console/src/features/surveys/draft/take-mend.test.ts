import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import type { DesignFinding } from '@echoloop/survey'
import { describe, expect, test } from 'vitest'
import { takeMend } from './take-mend.ts'

const asked: SurveyQuestion = {
  key: 'all',
  kind: 'csat',
  text: { en: 'Were you satisfied with the price, the quality and the delivery?' },
  isRequired: true,
}
const after: SurveyQuestion = { key: 'why', kind: 'long-text', text: { en: 'Why?' }, isRequired: false }

function definitionWith(question: SurveyQuestion): SurveyDefinition {
  return {
    languages: ['en'],
    title: { en: 'After the parcel' },
    questions: [question, after],
    hidden: [],
    quotas: [],
    isAnonymous: false,
  }
}

const finding: DesignFinding = {
  rule: 'double-barrelled',
  level: 'warn',
  question: 'all',
  part: 'text',
  words: 'price, the quality and the delivery',
  start: 28,
  end: 63,
  mend: { code: 'split', texts: ['The price?', 'The quality?', 'The delivery?'] },
  facts: {},
}

const textsOf = (definition: SurveyDefinition | undefined) => definition?.questions.map(({ text }) => text.en)

describe('a question that asks three things at once', () => {
  test('becomes three of the same kind, each under a key of its own', () => {
    const mended = takeMend(definitionWith(asked), { finding, language: 'en' })

    expect(textsOf(mended)).toEqual(['The price?', 'The quality?', 'The delivery?', 'Why?'])
    expect(new Set(mended?.questions.map(({ key }) => key)).size).toBe(4)
    expect(mended?.questions.slice(0, 3).every(({ kind }) => kind === 'csat')).toBe(true)
  })

  test('jumps after the last of them', () => {
    const jumps = [
      {
        when: { match: 'all' as const, clauses: [{ op: 'at-least' as const, question: 'all', value: 4 }] },
        to: { end: 'complete' as const },
      },
    ]
    const mended = takeMend(definitionWith({ ...asked, jumps }), { finding, language: 'en' })

    expect(textsOf(mended)).toEqual(['The quality?', 'The delivery?', 'The price?', 'Why?'])
    expect(mended?.questions.map((one) => one.jumps !== undefined)).toEqual([false, false, true, false])
  })
})
