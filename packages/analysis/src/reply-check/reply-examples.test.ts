import { expect, test } from 'vitest'
import { chineseBlindExamples } from '../../test/reply-examples/chinese-blind-examples.ts'
import { chineseExamples } from '../../test/reply-examples/chinese-examples.ts'
import { chineseThirdExamples } from '../../test/reply-examples/chinese-third-examples.ts'
import { chineseUnseenExamples } from '../../test/reply-examples/chinese-unseen-examples.ts'
import { englishBlindExamples } from '../../test/reply-examples/english-blind-examples.ts'
import { englishExamples } from '../../test/reply-examples/english-examples.ts'
import { englishThirdExamples } from '../../test/reply-examples/english-third-examples.ts'
import { englishUnseenExamples } from '../../test/reply-examples/english-unseen-examples.ts'
import { laterExamples } from '../../test/reply-examples/later-examples.ts'
import { laterPracticeExamples } from '../../test/reply-examples/later-practice-examples.ts'
import {
  chinesePracticeExamples,
  englishPracticeExamples,
} from '../../test/reply-examples/practice-examples.ts'
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

// Looked at after they were scored once; the second time nobody says of which kind the words are.
test.each([
  ['told', false],
  ['heard', true],
])('replies by somebody else stay judged as their author did when the kind is %s', (_how, isKindHeard) => {
  const examples = [...chineseUnseenExamples, ...englishUnseenExamples]
  const { verdicts, findings, misses } = scoreExamples(examples, { isKindHeard })
  expect.soft(precisionOf(verdicts), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.93)
  expect.soft(recallOf(verdicts)).toBeGreaterThanOrEqual(0.88)
  expect.soft(precisionOf(findings)).toBeGreaterThanOrEqual(0.92)
  expect.soft(recallOf(findings)).toBeGreaterThanOrEqual(0.9)
})

// No rule was mended by them.
test.each([
  ['told', false],
  ['heard', true],
])(
  'replies that no rule has seen are judged as their author did when the kind is %s',
  (_how, isKindHeard) => {
    const { verdicts, findings, misses } = scoreExamples([...chineseThirdExamples, ...englishThirdExamples], {
      isKindHeard,
    })
    expect.soft(precisionOf(verdicts), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.85)
    expect.soft(recallOf(verdicts)).toBeGreaterThanOrEqual(0.85)
    expect.soft(precisionOf(findings)).toBeGreaterThanOrEqual(0.85)
    expect.soft(recallOf(findings)).toBeGreaterThanOrEqual(0.85)
  },
)

// Harder than what shops mostly write; the rules were mended by them.
test.each([
  ['told', false],
  ['heard', true],
])('faults in soft words and their innocent likes stay judged when the kind is %s', (_how, isKindHeard) => {
  const examples = [...chinesePracticeExamples, ...englishPracticeExamples, ...laterPracticeExamples]
  const { verdicts, findings, misses } = scoreExamples(examples, { isKindHeard })
  expect.soft(precisionOf(verdicts), JSON.stringify(misses)).toBeGreaterThanOrEqual(0.9)
  expect.soft(recallOf(verdicts)).toBeGreaterThanOrEqual(0.9)
  expect.soft(precisionOf(findings)).toBeGreaterThanOrEqual(0.88)
  expect.soft(recallOf(findings)).toBeGreaterThanOrEqual(0.9)
})
