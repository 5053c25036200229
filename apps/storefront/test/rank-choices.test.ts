import { expect, test } from 'vitest'
import { placeChoice } from '../src/elements/survey/rank-choices.ts'
import { problemWords } from '../src/surveys/render-question.ts'
import { renderLiveRanking } from '../src/surveys/render-ranking.ts'
import { sampleSurvey, sampleView } from './sample-survey.ts'

test('a dragged choice stands where it was dropped, and the others keep their order', () => {
  const ranked = ['price', 'quality', 'service']
  expect(placeChoice(ranked, { key: 'service', place: 0 })).toEqual(['service', 'price', 'quality'])
  expect(placeChoice(ranked, { key: 'price', place: 1 })).toEqual(['quality', 'price', 'service'])
  expect(placeChoice(ranked, { key: 'price', place: 9 })).toEqual(['quality', 'service', 'price'])
})

test('a choice without a place is taken in where it was dropped', () => {
  expect(placeChoice(['price'], { key: 'looks', place: 0 })).toEqual(['looks', 'price'])
  expect(placeChoice([], { key: 'looks', place: 3 })).toEqual(['looks'])
})

test('the grip is for pointers alone: the buttons stay for keys and screen readers', () => {
  const { choices = [] } = sampleSurvey.questions.find(({ kind }) => kind === 'ranking') ?? {}
  const drawn = renderLiveRanking(sampleView({ isLive: true }), { choices, ranked: ['price'] }).toString()
  expect(drawn.match(/data-grip aria-hidden="true"/g)).toHaveLength(choices.length)
  expect(drawn).toContain('data-move="up"')
  expect(drawn.match(/data-rank /g)).toHaveLength(choices.length)
})

test('an order that is not finished hears how many places there are', () => {
  const question = sampleSurvey.questions.find(({ kind }) => kind === 'ranking')
  if (!question) throw new Error('the sample has no ranking')
  const said = problemWords(sampleView({ isLive: true }), { question, code: 'survey/answer-too-few' })
  expect(said).toContain(String(question.least ?? question.most ?? question.choices?.length))
})
