import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFeatureCollector, type TextFeatures } from './collect-features.ts'
import { decodeDictionary, encodeDictionary } from './dictionary.ts'
import { createEvidenceGatherer } from './gather-evidence.ts'
import { type LinearHead, packHeads } from './linear-head.ts'

const words = new Map([
  ['屏幕', 50],
  ['清晰', 40],
  ['但是', 90],
  ['不', 200],
])
const collect = createFeatureCollector(decodeDictionary(encodeDictionary(words)))
const gather = createEvidenceGatherer()

/** Weights of which two thirds are nothing, the same for the same number. */
function headOf({ bits, classes, salt }: { bits: number; classes: number; salt: number }): LinearHead {
  const weights = new Int8Array(2 ** bits * classes)
  for (let at = 0; at < weights.length; at++) {
    const mixed = Math.imul(at + salt, 0x9e3779b1) >>> 8
    if (mixed % 3 === 0) weights[at] = (mixed >> 4) & 255
  }
  return {
    bits,
    classes,
    weights,
    scales: Array.from({ length: classes }, (_, label) => 0.01 * (label + 1)),
    biases: Array.from({ length: classes }, (_, label) => label / 10),
  }
}

const sentiment = headOf({ bits: 14, classes: 1, salt: 1 })
const clause = headOf({ bits: 12, classes: 5, salt: 2 })
const document = headOf({ bits: 12, classes: 7, salt: 3 })
const heads = { sentiment, clause, document, packed: packHeads({ sentiment, clause, document }) }

function plainMargins({ weights, ...head }: LinearHead, ids: Set<number>): number[] {
  return head.scales.map((scale, label) => {
    let sum = 0
    for (const id of ids) sum += weights[(id >>> (32 - head.bits)) * head.classes + label]
    return (sum * scale) / Math.sqrt(Math.max(1, ids.size)) + head.biases[label]
  })
}

// The gatherer takes features for one that share the upper sixteen bits of their hashes.
function distinct(features: TextFeatures, first: number, end: number): Set<number> {
  const seen = new Map<number, number>()
  for (let at = features.from[first]; at < features.from[end]; at++) {
    const id = features.ids[at]
    if (!seen.has(id >>> 16)) seen.set(id >>> 16, id)
  }
  return new Set(seen.values())
}

test('the packed heads say what their plain weights say, of every clause and of the whole', () => {
  const piece = fc.constantFrom('屏幕', '清晰', '但是', '不', '，', '！', '好', 'screen', ' ', '用', '2')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const features = collect(pieces.join(''), 'zh')
      const evidence = gather(features, heads)
      expect(evidence.clauses.length).toBe(features.clauses.count)
      const whole = new Set<number>()
      const seen = new Set<number>()
      for (const [index, found] of evidence.clauses.entries()) {
        const ids = distinct(features, index, index + 1)
        for (const [label, margin] of plainMargins(clause, ids).entries())
          expect(found.margins[label]).toBeCloseTo(margin, 9)
        expect(found.score).toBeCloseTo(plainMargins(sentiment, ids)[0], 9)
        for (const id of ids) if (!seen.has(id >>> 16)) whole.add(id)
        for (const id of ids) seen.add(id >>> 16)
      }
      for (const [label, margin] of plainMargins(document, whole).entries())
        expect(evidence.margins[label]).toBeCloseTo(margin, 9)
      expect(evidence.score).toBeCloseTo(plainMargins(sentiment, whole)[0], 9)
    }),
  )
})

test('heads whose buckets do not fit together are refused', () => {
  const small = headOf({ bits: 8, classes: 5, salt: 4 })
  expect(() => packHeads({ sentiment, clause: small, document })).toThrow('differ')
  expect(() => packHeads({ sentiment: small, clause, document })).toThrow('buckets')
})
