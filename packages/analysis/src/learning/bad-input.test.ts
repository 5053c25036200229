import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../create-analyser.ts'
import { readModels } from '../read-models.ts'
import { compareLayers, createTouchTest, describeLayer, learnLayer, withLayer } from './index.ts'

const analyser = createAnalyser(readModels())
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '👍',
    '\ud83d',
    '好'.repeat(30_000),
    'a'.repeat(30_000),
    '，。！',
    'İstanbul ŞİŞE 偏码',
  ),
)

describe('learning from any text', () => {
  test('never throws, and every place lies in the text it was found in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, fc.nat(50), fc.nat(50)), { maxLength: 8 }),
        anyText,
        (drawn, text) => {
          const layer = learnLayer({
            corrections: drawn.map(([words, start, length], index) => ({
              id: `c${index}`,
              at: String(index),
              text: words,
              before: analyser.analyse({ text: words }),
              after: {
                sentiment: 'mixed',
                urgency: 1,
                junk: 0,
                aspects: [{ code: 'product.fit', polarity: 'negative', start, end: start + length }],
              },
            })),
            words: {
              ownAspects: [{ code: 'own.any', name: 'x', words: drawn.map(([words]) => words) }],
              harmless: drawn.map(([words]) => words),
            },
          })
          const reader = withLayer(analyser, layer, '+l1')
          for (const one of [text, ...drawn.map(([words]) => words)]) {
            const { aspects, ownAspects = [] } = reader.analyse({ text: one })
            for (const { start, end, span } of [...aspects, ...ownAspects])
              expect(one.slice(start, end)).toBe(span)
            createTouchTest(compareLayers(undefined, layer))(one)
          }
          describeLayer(layer, [text])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('teaches nothing by texts without words or spans outside of them', () => {
    const before = analyser.analyse({ text: 'Nice' })
    const after = {
      sentiment: before.sentiment.label,
      urgency: before.urgency,
      junk: before.junk,
      aspects: [...before.aspects, { code: 'product.fit', polarity: 'negative' as const, start: 3, end: 40 }],
    }
    const layer = learnLayer({
      corrections: [
        { id: 'a', at: '1', text: '  ', before, after },
        { id: 'b', at: '2', text: 'Nice', before, after },
      ],
    })
    expect([layer.words, layer.copies]).toEqual([[], []])
  })
})
