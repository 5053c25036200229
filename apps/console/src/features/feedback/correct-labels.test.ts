import type { AnalysisResult } from '@echoloop/contract'
import { describe, expect, it } from 'vitest'
import {
  addAspect,
  changeAspect,
  correctionBetween,
  differenceFromMachine,
  labelsOf,
  removeAspect,
} from './correct-labels.ts'

const analysis: AnalysisResult = {
  language: 'zh-Hans',
  sentiment: { label: 'negative', score: -0.6, confidence: 0.8 },
  aspects: [
    { code: 'product.quality', polarity: 'negative', span: '漏水', start: 2, end: 4, confidence: 0.9 },
    { code: 'service.attitude', polarity: 'positive', span: '客服好', start: 5, end: 8, confidence: 0.7 },
  ],
  intents: ['complaint'],
  urgency: 0,
  needs: [],
  keywords: [],
  phrases: [],
  junk: 0,
  explanation: [],
  analyser: 'one',
}

const before = labelsOf(analysis)

describe('the correction that is sent', () => {
  it('carries only what differs', () => {
    expect(correctionBetween({ before, after: { ...before, sentiment: 'mixed' } })).toEqual({
      sentiment: 'mixed',
    })
    expect(correctionBetween({ before, after: { ...before, urgency: 2, junk: 1 } })).toEqual({
      urgency: 2,
      junk: 1,
    })
  })

  it('is nothing when nothing differs, be the aspects in another order', () => {
    expect(
      correctionBetween({ before, after: { ...before, aspects: before.aspects.toReversed() } }),
    ).toBeUndefined()
  })

  it('carries all aspects when one of them differs', () => {
    const after = { ...before, aspects: changeAspect(before.aspects, { index: 0, polarity: 'neutral' }) }
    expect(correctionBetween({ before, after })?.aspects).toEqual([
      { code: 'product.quality', polarity: 'neutral', start: 2, end: 4 },
      { code: 'service.attitude', polarity: 'positive', start: 5, end: 8 },
    ])
  })
})

describe('aspects under correction', () => {
  it('are removed by place and added in the order of the text', () => {
    const left = removeAspect(before.aspects, 0)
    const added = addAspect(left, { code: 'product.material', polarity: 'negative', start: 0, end: 2 })
    expect(added.map((aspect) => aspect.code)).toEqual(['product.material', 'service.attitude'])
  })

  it('become one when two are made equal', () => {
    const twice = addAspect(before.aspects, {
      code: 'product.quality',
      polarity: 'negative',
      start: 2,
      end: 4,
    })
    expect(twice).toHaveLength(2)
  })
})

describe('what a person changed', () => {
  it('names the labels, the added and the removed aspects', () => {
    const [first, second] = analysis.aspects
    if (!first || !second) throw new Error('two aspects expected')
    const person: AnalysisResult = {
      ...analysis,
      sentiment: { ...analysis.sentiment, label: 'mixed' },
      aspects: [{ ...first, polarity: 'neutral' }, second],
    }
    expect(differenceFromMachine({ machine: analysis, person })).toEqual({
      sentiment: { machine: 'negative', person: 'mixed' },
      added: [{ ...first, polarity: 'neutral' }],
      removed: [first],
    })
  })

  it('is nothing when the labels are equal', () => {
    expect(differenceFromMachine({ machine: analysis, person: analysis })).toEqual({ added: [], removed: [] })
  })
})
