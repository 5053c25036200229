import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'
import { problemCodes, surveyLimits } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { checkAnswer } from '../src/index.ts'
import { ask, choicesOf } from './build-survey.ts'

const choices = [
  ...choicesOf('a', 'b', 'c'),
  { key: 'other', text: { en: 'Other' }, isOther: true },
  { key: 'none', text: { en: 'None' }, isExclusive: true },
]
const rows = [
  { key: 'r1', text: { en: 'Speed' } },
  { key: 'r2', text: { en: 'Care' } },
]

type Case = [sentence: string, asked: Partial<SurveyQuestion>, answer: SurveyAnswer, problem: string | null]

const cases: Case[] = [
  ['a whole number on the scale is fine', { kind: 'nps' }, { number: 0 }, null],
  ['a number beyond the scale is not', { kind: 'nps' }, { number: 11 }, 'survey/answer-out-of-range'],
  ['a half star is not', { kind: 'stars' }, { number: 4.5 }, 'survey/answer-not-whole'],
  ['no stars at all are not', { kind: 'stars' }, { number: 0 }, 'survey/answer-out-of-range'],
  ['an effort of seven is fine', { kind: 'ces' }, { number: 7 }, null],
  ['words for a number are not', { kind: 'csat' }, { text: '5' }, 'survey/answer-wrong-kind'],
  ['a number within its limits is fine', { kind: 'number', min: -1, max: 2.5 }, { number: 2.5 }, null],
  [
    'a number beyond its limits is not',
    { kind: 'number', max: 2 },
    { number: 3 },
    'survey/answer-out-of-range',
  ],
  ['endless numbers are not', { kind: 'number' }, { number: Infinity }, 'survey/answer-out-of-range'],
  ['one choice is fine', { kind: 'single', choices }, { choice: 'a' }, null],
  ['an unknown choice is not', { kind: 'single', choices }, { choice: 'z' }, 'survey/answer-unknown-choice'],
  ['own words with “other” are fine', { kind: 'single', choices }, { choice: 'other', other: 'x' }, null],
  [
    'own words without “other” are not',
    { kind: 'single', choices },
    { choice: 'a', other: 'x' },
    'survey/answer-other-not-chosen',
  ],
  ['blank own words are no words', { kind: 'single', choices }, { choice: 'a', other: ' ' }, null],
  ['several choices are fine', { kind: 'multiple', choices }, { choices: ['b', 'a'] }, null],
  ['the same twice is not', { kind: 'multiple', choices }, { choices: ['a', 'a'] }, 'survey/answer-repeated'],
  [
    '“none” with another is not',
    { kind: 'multiple', choices },
    { choices: ['none', 'a'] },
    'survey/answer-not-alone',
  ],
  [
    '“none” alone is fine whatever the least',
    { kind: 'multiple', choices, least: 2 },
    { choices: ['none'] },
    null,
  ],
  [
    'fewer than asked are not',
    { kind: 'multiple', choices, least: 2 },
    { choices: ['a'] },
    'survey/answer-too-few',
  ],
  [
    'more than asked are not',
    { kind: 'multiple', choices, most: 1 },
    { choices: ['a', 'b'] },
    'survey/answer-too-many',
  ],
  ['nothing chosen may pass where nothing is required', { kind: 'multiple', choices }, { choices: [] }, null],
  [
    'nothing chosen is no answer where one is required',
    { kind: 'multiple', choices, isRequired: true },
    { choices: [] },
    'survey/answer-needed',
  ],
  [
    'a ranking of all is fine',
    { kind: 'ranking', choices: choicesOf('a', 'b') },
    { choices: ['b', 'a'] },
    null,
  ],
  [
    'half a ranking is not',
    { kind: 'ranking', choices: choicesOf('a', 'b') },
    { choices: ['b'] },
    'survey/answer-too-few',
  ],
  [
    'the first two of a ranking are fine where two are asked',
    { kind: 'ranking', choices, most: 2 },
    { choices: ['b', 'a'] },
    null,
  ],
  [
    'a table with all rows is fine',
    { kind: 'matrix', choices, rows, isRequired: true },
    { cells: { r1: 'a', r2: 'b' } },
    null,
  ],
  [
    'a table without a row is not where it is required',
    { kind: 'matrix', choices, rows, isRequired: true },
    { cells: { r1: 'a' } },
    'survey/answer-rows-missing',
  ],
  [
    'a row that is not there is not',
    { kind: 'matrix', choices, rows },
    { cells: { r3: 'a' } },
    'survey/answer-unknown-choice',
  ],
  ['a day within the limits is fine', { kind: 'date', from: '2026-01-01' }, { date: '2026-02-28' }, null],
  [
    'a day before them is not',
    { kind: 'date', from: '2026-01-01' },
    { date: '2025-12-31' },
    'survey/answer-out-of-range',
  ],
  ['a day that does not exist is not', { kind: 'date' }, { date: '2026-02-30' }, 'survey/answer-wrong-kind'],
  ['short words are fine', { kind: 'short-text' }, { text: 'x'.repeat(surveyLimits.shortAnswer) }, null],
  [
    'long words in a short field are not',
    { kind: 'short-text' },
    { text: 'x'.repeat(surveyLimits.shortAnswer + 1) },
    'survey/answer-too-long',
  ],
  [
    'long words in a long field are fine',
    { kind: 'long-text' },
    { text: 'x'.repeat(surveyLimits.longAnswer) },
    null,
  ],
  [
    'blank words are no answer',
    { kind: 'long-text', isRequired: true },
    { text: ' \n' },
    'survey/answer-needed',
  ],
  ['a no to a required consent is an answer', { kind: 'consent', isRequired: true }, { given: false }, null],
  ['three pictures are fine', { kind: 'picture' }, { uploads: ['1', '2', '3'] }, null],
  ['four are not', { kind: 'picture' }, { uploads: ['1', '2', '3', '4'] }, 'survey/answer-too-many'],
  ['skipping is fine where nothing is required', { kind: 'nps' }, { skipped: true }, null],
  [
    'skipping is not where an answer is required',
    { kind: 'nps', isRequired: true },
    { skipped: true },
    'survey/answer-needed',
  ],
  [
    '“does not apply” is fine where it is offered',
    { kind: 'nps', mayNotApply: true, isRequired: true },
    { notApplicable: true },
    null,
  ],
  [
    '“does not apply” is not where it is not',
    { kind: 'nps' },
    { notApplicable: true },
    'survey/answer-not-offered',
  ],
  ['a statement is passed', { kind: 'statement', isRequired: true }, { skipped: true }, null],
  ['a statement takes no answer', { kind: 'statement' }, { text: 'x' }, 'survey/answer-wrong-kind'],
]

describe('what may be answered', () => {
  test.each(cases)('%s', (_sentence, asked, answer, problem) => {
    expect(checkAnswer(ask('q', asked), answer)).toBe(problem)
    expect(problem === null || Object.hasOwn(problemCodes, problem)).toBe(true)
  })
})
