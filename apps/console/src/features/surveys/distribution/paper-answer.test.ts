import type { SurveyQuestion } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { readPaperAnswer, writePaperAnswer } from './paper-answer.ts'

const base = { key: 'q', text: { en: '?' }, isRequired: false }
const choices = ['red', 'green', 'blue'].map((key) => ({ key, text: { en: key } }))
const questions: Record<string, SurveyQuestion> = {
  nps: { ...base, kind: 'nps' },
  single: { ...base, kind: 'single', choices },
  multiple: { ...base, kind: 'multiple', choices },
  matrix: {
    ...base,
    kind: 'matrix',
    choices,
    rows: [
      { key: 'a', text: {} },
      { key: 'b', text: {} },
    ],
  },
  consent: { ...base, kind: 'consent' },
  words: { ...base, kind: 'long-text' },
}

test.each([
  ['nps', '9', { number: 9 }],
  ['single', '2', { choice: 'green' }],
  ['multiple', '3, 1', { choices: ['blue', 'red'] }],
  ['multiple', '１ ３', { choices: ['red', 'blue'] }],
  ['matrix', '2 1', { cells: { a: 'green', b: 'red' } }],
  ['matrix', '0 3', { cells: { b: 'blue' } }],
  ['consent', '1', { given: true }],
  ['words', ' warm tea ', { text: 'warm tea' }],
])('%s: what is typed as “%s” is read, and written the same way', (kind, typed, answer) => {
  const question = questions[kind]
  if (!question) throw new Error('no such question')
  expect(readPaperAnswer(question, typed)).toEqual({ kind: 'answer', answer })
  expect(readPaperAnswer(question, writePaperAnswer(question, answer))).toEqual({ kind: 'answer', answer })
})

test.each([
  ['single', '4'],
  ['single', 'x'],
  ['nps', '11'],
  ['matrix', '1'],
  ['consent', '2'],
])('%s: “%s” does not fit, and an empty field is no answer', (kind, typed) => {
  const question = questions[kind]
  if (!question) throw new Error('no such question')
  expect(readPaperAnswer(question, typed)).toEqual({ kind: 'unfit' })
  expect(readPaperAnswer(question, ' ')).toEqual({ kind: 'none' })
})
