import { expect, test } from 'vitest'
import { createFeatureCollector, wordFeatures } from '../src/collect-features.ts'
import { decodeDictionary, encodeDictionary } from '../src/dictionary.ts'
import { hashWord } from '../src/hash-units.ts'
import { foldKinds } from '../train/kinds-of.ts'
import { findWordKinds } from '../train/word-kinds.ts'

const collect = createFeatureCollector(decodeDictionary(encodeDictionary(new Map([['好', 1]]))))
const texts = ['kettle', 'teapot', 'jug'].flatMap((pot) =>
  ['boils water quickly', 'pours hot tea', 'leaks on the table'].flatMap((what) =>
    Array.from({ length: 6 }, () => `my ${pot} ${what}`),
  ),
)

test('words in alike surroundings get the same kind at the coarsest grain, twice the same way', () => {
  const { kinds, count } = findWordKinds(texts, 'en', collect)
  expect(findWordKinds(texts, 'en', collect).kinds).toEqual(kinds)
  expect(kinds.get(hashWord('teapot'))).toHaveLength(3)
  for (const own of kinds.values()) for (const kind of own) expect(kind).toBeLessThan(count)
})

test('folding gives a word the weights of its kinds and leaves nothing behind', () => {
  const bits = 8
  const kinds = { kinds: new Map([[hashWord('teapot'), [0, 1]]]), count: 2 }
  const weights = new Float32Array(2 ** bits + 4)
  weights.set([0.5, 0.25, -1, 0], 2 ** bits)
  const folded = foldKinds({ weights, bias: 0.1 }, kinds, bits)
  const { plain, negated } = wordFeatures(hashWord('teapot'))
  expect(folded.weights).toHaveLength(2 ** bits)
  expect(folded.weights[plain >>> (32 - bits)]).toBeCloseTo(0.75)
  expect(folded.weights[negated >>> (32 - bits)]).toBeCloseTo(-1)
  expect(folded.bias).toBe(0.1)
})
