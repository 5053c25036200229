import { expect, it } from 'vitest'
import { createTally } from '../tally.ts'
import { measureScreening, noFigures, sumOfCampaigns } from './measure-screening.ts'
import { checkFloors } from './print-screening.ts'
import { type MeasuredScreener, type MeasuredVerdict, screenStream } from './screen-stream.ts'
import type { Simulated, Truth } from './simulated-review.ts'

const verdict: Record<'accept' | 'hold', MeasuredVerdict> = {
  accept: { decision: 'accept', score: 0, reasons: [] },
  hold: { decision: 'hold', score: 1, reasons: [] },
}

it('counts a planted review online only after the fifth of its campaign', () => {
  const stream = [1, 2, 3, 4, 5, 6, 7].map((place) => planted(place))
  const figures = measured(stream, { judge: () => ({ verdict: verdict.hold, reopened: [] }) })
  expect(sumOfCampaigns(figures)).toEqual({ final: { of: 7, caught: 7 }, online: { of: 2, caught: 2 } })
})

it('counts what was caught later at the end and not online', () => {
  const stream = [1, 2, 3, 4, 5, 6].map((place) => planted(place))
  const figures = measured(stream, {
    judge: ({ id }) => ({
      verdict: verdict.accept,
      reopened: id === 'r6' ? [{ id: 'r6', verdict: verdict.hold }] : [],
    }),
  })
  expect(sumOfCampaigns(figures)).toEqual({ final: { of: 6, caught: 1 }, online: { of: 1, caught: 0 } })
})

it('counts an honest review as stopped when it was held once, even if it was let go later', () => {
  const stream = [honest(1, { is: 'genuine' }), honest(2, { is: 'genuine' })]
  const figures = measured(stream, {
    judge: ({ id }) => ({
      verdict: id === 'r1' ? verdict.hold : verdict.accept,
      reopened: id === 'r2' ? [{ id: 'r1', verdict: verdict.accept }] : [],
    }),
  })
  expect(figures.genuine).toEqual({ of: 2, caught: 1 })
})

it('shows a detector neither stars nor truth', () => {
  const seen: string[] = []
  measured([planted(1)], {
    judge: (review) => {
      seen.push(...Object.keys(review))
      return { verdict: verdict.accept, reopened: [] }
    },
  })
  expect(seen.toSorted()).toEqual(['authorId', 'createdAt', 'id', 'productId', 'text'])
})

it('fails a detector that lets everything pass, and one that holds everybody', () => {
  const stream = [
    planted(1),
    ...Array.from({ length: 100 }, (_, at) => honest(at + 2, { is: 'innocent', kind: 'family' })),
  ]
  for (const decision of [verdict.accept, verdict.hold]) {
    const tally = createTally(() => undefined)
    checkFloors(measured(stream, { judge: () => ({ verdict: decision, reopened: [] }) }), tally)
    expect(tally.failed()).toBeGreaterThan(0)
  }
})

function measured(stream: readonly Simulated[], screener: MeasuredScreener) {
  const figures = noFigures()
  measureScreening(figures, { stream, outcomes: screenStream(screener, stream) })
  return figures
}

function planted(place: number): Simulated {
  return honest(place, { is: 'campaign', kind: 'template', campaignId: 'template-1', place })
}

function honest(number: number, truth: Truth): Simulated {
  const review = {
    id: `r${number}`,
    productId: 'p',
    authorId: `a${number}`,
    rating: 5,
    text: 'fine',
    createdAt: number,
  }
  return { review, truth }
}
