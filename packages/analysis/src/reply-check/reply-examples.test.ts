import { expect, test } from 'vitest'
import { chineseBlindExamples } from '../../test/reply-examples/chinese-blind-examples.ts'
import { chineseExamples } from '../../test/reply-examples/chinese-examples.ts'
import { chineseUnseenExamples } from '../../test/reply-examples/chinese-unseen-examples.ts'
import { englishBlindExamples } from '../../test/reply-examples/english-blind-examples.ts'
import { englishExamples } from '../../test/reply-examples/english-examples.ts'
import { englishUnseenExamples } from '../../test/reply-examples/english-unseen-examples.ts'
import { laterExamples } from '../../test/reply-examples/later-examples.ts'
import { precisionOf, recallOf, scoreExamples } from '../../test/reply-examples/score-examples.ts'

// Every second example was kept apart while the words were gathered; the floors lie below what they reach.
test.each([
  ['Chinese', chineseExamples],
  ['English', englishExamples],
])('%s replies that were kept apart are judged as their author did', (_language, examples) => {
  const { verdicts, findings, misses } = scoreExamples(examples.filter((_, index) => index % 2 === 1))
  expect.soft(precisionOf(verdicts), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.85)
  expect.soft(recallOf(verdicts)).toBeGreaterThanOrEqual(0.85)
  expect.soft(precisionOf(findings)).toBeGreaterThanOrEqual(0.8)
  expect.soft(recallOf(findings)).toBeGreaterThanOrEqual(0.85)
})

test('replies by which the words were mended stay judged as they were', () => {
  const gathered = [...chineseExamples, ...englishExamples].filter((_, index) => index % 2 === 0)
  const blind = [...chineseBlindExamples, ...englishBlindExamples]
  const { verdicts, findings, misses } = scoreExamples([...gathered, ...laterExamples, ...blind])
  expect.soft(precisionOf(verdicts), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.93)
  expect.soft(recallOf(verdicts)).toBeGreaterThanOrEqual(0.93)
  expect.soft(precisionOf(findings)).toBeGreaterThanOrEqual(0.9)
  expect.soft(recallOf(findings)).toBeGreaterThanOrEqual(0.9)
})

// Written by somebody who had not seen the rules. They are for scoring alone: whoever mends a rule by one of them writes new ones.
test('replies by somebody who had not seen the rules are judged as their author did', () => {
  const { verdicts, findings, misses } = scoreExamples([...chineseUnseenExamples, ...englishUnseenExamples])
  expect.soft(precisionOf(verdicts), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.85)
  expect.soft(recallOf(verdicts)).toBeGreaterThanOrEqual(0.85)
  expect.soft(precisionOf(findings)).toBeGreaterThanOrEqual(0.85)
  expect.soft(recallOf(findings)).toBeGreaterThanOrEqual(0.75)
})
