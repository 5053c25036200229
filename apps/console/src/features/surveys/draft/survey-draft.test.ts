import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { compareDefinitions } from './compare-definitions.ts'
import { asKind } from './kind-parts.ts'
import { addLanguage, makeFirstLanguage, removeLanguage } from './language-edits.ts'
import { type ListedEntry, linesOf, pasteLines } from './listed-entries.ts'
import { addQuestion, duplicateQuestion, moveQuestion, removeQuestion } from './question-edits.ts'
import { beginSurveyDraft, draftAfter } from './survey-draft.ts'
import { newKey } from './survey-keys.ts'
import { countReferences, renameKey } from './survey-references.ts'
import { writeText } from './text-places.ts'

const question = (key: string, more: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  key,
  kind: 'short-text',
  text: { en: `Words of ${key}` },
  isRequired: false,
  ...more,
})

const survey = (questions: SurveyQuestion[]): SurveyDefinition => ({
  languages: ['en'],
  title: { en: 'A survey' },
  questions,
  hidden: [],
  quotas: [],
  isAnonymous: false,
})

const keysOf = ({ questions }: SurveyDefinition) => questions.map(({ key }) => key)

/** A survey in which everything speaks of `first`. */
const ruled = survey([
  question('first', { kind: 'nps' }),
  question('second', {
    text: { en: 'You said {{first|this}}.' },
    showIf: { match: 'all', clauses: [{ op: 'at-most', question: 'first', value: 6 }] },
    jumps: [
      {
        when: { match: 'all', clauses: [{ op: 'answered', question: 'second', value: true }] },
        to: { question: 'third' },
      },
    ],
  }),
  question('third'),
])

describe('steps of a draft', () => {
  test('go back and forth, and a new step ends the way forth', () => {
    const begun = beginSurveyDraft(survey([]))
    const one = draftAfter(begun, {
      kind: 'edit',
      edit: (now) => addQuestion(now, { question: question('a') }),
    })
    const two = draftAfter(one, {
      kind: 'edit',
      edit: (now) => addQuestion(now, { question: question('b') }),
    })
    const back = draftAfter(two, { kind: 'undo' })
    expect(keysOf(back.definition)).toEqual(['a'])
    expect(keysOf(draftAfter(back, { kind: 'redo' }).definition)).toEqual(['a', 'b'])
    const other = draftAfter(back, {
      kind: 'edit',
      edit: (now) => addQuestion(now, { question: question('c') }),
    })
    expect(draftAfter(other, { kind: 'redo' })).toBe(other)
  })

  test('letters typed at one place are one step, at another place another', () => {
    const type = (words: string, field: string) => ({
      kind: 'edit' as const,
      field,
      edit: (now: SurveyDefinition) => writeText(now, { place: { part: 'title' }, language: 'en', words }),
    })
    const typed = [type('H', 'title'), type('He', 'title'), type('Hey', 'intro')].reduce(
      draftAfter,
      beginSurveyDraft(survey([])),
    )
    expect(typed.past).toHaveLength(2)
    expect(draftAfter(typed, { kind: 'undo' }).definition.title).toEqual({ en: 'He' })
  })

  test('a step that changes nothing is none', () => {
    const begun = beginSurveyDraft(survey([question('a')]))
    expect(draftAfter(begun, { kind: 'edit', edit: (now) => moveQuestion(now, { key: 'a', to: 0 }) })).toBe(
      begun,
    )
  })
})

describe('questions', () => {
  test('move within the ends', () => {
    expect(keysOf(moveQuestion(ruled, { key: 'first', to: 1 }))).toEqual(['second', 'first', 'third'])
    expect(keysOf(moveQuestion(ruled, { key: 'first', to: 99 }))).toEqual(['second', 'third', 'first'])
  })

  test('a copy stands behind its original and shares nothing with it', () => {
    const copied = duplicateQuestion(ruled, { key: 'first', copyKey: 'copy' })
    expect(keysOf(copied)).toEqual(['first', 'copy', 'second', 'third'])
    expect(copied.questions[1]?.text).not.toBe(copied.questions[0]?.text)
  })

  test('removing one takes the rules along that speak of it, and counts them before', () => {
    expect(countReferences(ruled, 'first')).toBe(1)
    expect(countReferences(ruled, 'third')).toBe(1)
    expect(removeQuestion(ruled, 'first').questions[0]?.showIf).toBeUndefined()
    expect(removeQuestion(ruled, 'third').questions[1]?.jumps).toBeUndefined()
  })

  test('another name is followed by rules and piped words', () => {
    const renamed = renameKey(ruled, { from: 'first', to: 'score' })
    expect(renamed.questions[1]?.showIf?.clauses[0]).toMatchObject({ question: 'score' })
    expect(renamed.questions[1]?.text.en).toBe('You said {{score|this}}.')
    expect(renamed.questions[2]?.text.en).toBe('Words of third')
  })

  test('as another kind keep their words and lose what has no place', () => {
    const choices = [{ key: 'c1', text: { en: 'One' } }]
    const single = question('a', { kind: 'single', choices, isRequired: true })
    expect(asKind(single, 'multiple').choices).toEqual(choices)
    expect(asKind(single, 'statement')).toEqual({
      key: 'a',
      kind: 'statement',
      text: single.text,
      isRequired: false,
    })
  })

  test('a drawn key is never one that is taken', () => {
    const draws = [0, 0, 0, 0, 0.99, 0.99, 0.99, 0.99]
    const key = newKey({
      stem: 'long-text',
      taken: new Set(['long_text_aaaa']),
      random: () => draws.shift() ?? 0,
    })
    expect(key).toBe('long_text_9999')
  })
})

describe('pasted lines', () => {
  test('lose their bullets and numbers, and empty ones count for nothing', () => {
    expect(linesOf('1. 快递\n\n• 包装\r\n  - 客服  \n3年以上')).toEqual(['快递', '包装', '客服', '3年以上'])
  })

  test('fill an empty choice first, keep the others, and stop at the limit', () => {
    const entries: ListedEntry[] = [
      { key: 'c1', text: { en: 'Old' } },
      { key: 'c2', text: {} },
    ]
    const pasted = pasteLines<ListedEntry>(entries, {
      at: 1,
      lines: ['A', 'B', 'C'],
      language: 'en',
      stem: 'c',
      most: 3,
    })
    expect(pasted.map(({ key, text }) => `${key} ${text.en}`)).toEqual(['c1 Old', 'c2 A', 'c3 B'])
  })
})

describe('languages', () => {
  test('go with their words; the last one stays', () => {
    const two = addLanguage(survey([question('a', { text: { en: 'Hello', de: 'Hallo' } })]), 'de')
    expect(makeFirstLanguage(two, 'de').languages).toEqual(['de', 'en'])
    const german = removeLanguage(two, 'en')
    expect(german.questions[0]?.text).toEqual({ de: 'Hallo' })
    expect(removeLanguage(german, 'de')).toBe(german)
  })
})

describe('what changed', () => {
  test('is nothing where only the order of parts in the database differs', () => {
    const turned = {
      ...ruled,
      title: ruled.title,
      questions: ruled.questions.map((one) => Object.fromEntries(Object.entries(one).toReversed())),
    }
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(ruled))
    expect(compareDefinitions(ruled, JSON.parse(JSON.stringify(turned)))).toEqual([])
  })

  test('names each question once for each way in which it is another', () => {
    const after = moveQuestion(
      writeText(ruled, { place: { part: 'text', question: 'third' }, language: 'en', words: 'Other' }),
      { key: 'first', to: 2 },
    )
    const changes = compareDefinitions(ruled, addQuestion(after, { question: question('new') }))
    expect(changes.map((one) => ('question' in one ? `${one.kind} ${one.question.key}` : one.kind))).toEqual([
      'changed third',
      'moved first',
      'added new',
    ])
  })
})
