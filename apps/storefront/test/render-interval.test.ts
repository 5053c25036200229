import { expect, test } from 'vitest'
import { renderCertainty, renderInterval } from '../src/scores/render-interval.ts'
import { renderWithAndWithout } from '../src/scores/render-with-and-without.ts'
import { chineseFrame, englishFrame, summary } from './sample-data.ts'

const shownOf = (value: number, low: number | null, high: number | null) =>
  />([^<]+)<\/span>/.exec(String(renderInterval(englishFrame, { value, low, high, count: 3 }) ?? ''))?.[1]

test.each([
  [4.3, 4.1, 4.5, '± 0.2'],
  [4.9, 4.4, 5, '4.4 to 5.0'],
  [4.62, 4.6, 4.64, '± 0.1'],
  [5, null, null, undefined],
])('%f between %s and %s is shown as %s', (value, low, high, shown) => {
  expect(shownOf(value, low, high)).toBe(shown)
})

test('few ratings are called few, and nothing is claimed where nothing can be said', () => {
  const few = String(renderCertainty(englishFrame, { value: 5, low: null, high: null, count: 1 }))
  expect(few).toContain('too few different ratings')
  expect(few).toContain('can still change a lot')
  const many = String(renderCertainty(chineseFrame, { value: 4.3, low: 4.1, high: 4.5, count: 80 }))
  expect(many).toContain('从这些评分看，有 95% 的把握在 4.1 到 4.5 之间。')
  expect(many).not.toContain('较少')
})

test('scores with and without delivery stand beside each other, each with its count', () => {
  const withoutService = { count: 30, mean: 4.6, score: 4.5, low: 4.3, high: 4.7 }
  const shown = String(renderWithAndWithout(englishFrame, { ...summary, withoutService }))
  expect(shown).toMatch(
    /All ratings[\s\S]*4\.2[\s\S]*37 ratings[\s\S]*delivery or service alone[\s\S]*4\.5[\s\S]*30 ratings/,
  )
  expect(renderWithAndWithout(englishFrame, summary)).toBeNull()
})
