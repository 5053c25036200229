import { expect, test } from 'vitest'
import { writtenClauses, writtenReviews } from '../train/written-reviews.ts'

test('Every written clause that judges stands in one written review, with the place where it stands.', () => {
  const clauses = writtenClauses('en')
  const reviews = writtenReviews('en')
  expect(clauses.length).toBeGreaterThan(1000)
  // Neutral clauses are only added now and then, so some of them stand in no review.
  const said = clauses.filter(({ code, polarity }) => code !== undefined && polarity !== 'neutral').length
  const placed = reviews.flatMap(({ text, aspects }) =>
    aspects.filter(
      ({ span, start, end, polarity }) => polarity !== 'neutral' && text.slice(start, end) === span,
    ),
  )
  expect(placed.length).toBe(said)
  for (const { text, needs } of reviews)
    for (const { span, start, end } of needs) expect(text.slice(start, end)).toBe(span)
})

test.each(['en', 'zh'] as const)(
  'Every %s line about what a writer wants stands where its review says.',
  (script) => {
    const lines = writtenClauses(script).filter(({ onlyIntents }) => onlyIntents)
    const reviews = writtenReviews(script).filter(({ onlyIntents }) => onlyIntents)
    const placed = reviews.flatMap(({ text, lines = [] }) =>
      lines.map(({ start, end, intents }) => `${text.slice(start, end)} ${intents.join()}`),
    )
    expect(placed.sort()).toEqual(lines.map(({ text, intents }) => `${text} ${intents.join()}`).sort())
  },
)

test('The written reviews are dealt the same way every time.', () => {
  expect(writtenReviews('en')).toEqual(writtenReviews('en'))
})

test('No choice of words is left open in a written clause.', () => {
  for (const { text } of [...writtenClauses('en'), ...writtenClauses('zh')])
    expect(text).not.toMatch(/[()|#]/)
})
